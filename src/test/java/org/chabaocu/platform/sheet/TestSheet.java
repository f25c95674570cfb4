package org.chabaocu.platform.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes small .xlsx files as people would: strings as they stand, numbers as numbers, whatever else by its own writer. */
public final class TestSheet {

    /** A cell that is not just a value. */
    @FunctionalInterface
    public interface OddCell {

        void write(Worksheet sheet, int row, int column);
    }

    private TestSheet() {}

    public static Path of(List<?>... rows) {
        return of(List.of(rows));
    }

    public static Path of(List<? extends List<?>> rows) {
        try {
            var file = Files.createTempFile("sheet", ".xlsx");
            file.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(file);
                    var workbook = new Workbook(out, "test", "1.0")) {
                var sheet = workbook.newWorksheet("Sheet1");
                for (int row = 0; row < rows.size(); row++) write(sheet, row, rows.get(row));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int row, List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof OddCell odd) odd.write(sheet, row, column);
            else if (cell instanceof Number number) sheet.value(row, column, number);
            else if (!cell.toString().isEmpty()) sheet.value(row, column, cell.toString());
        }
        if (row % 1_000 == 999) sheet.flush();
    }
}
