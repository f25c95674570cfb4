package org.chabaocu.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to an .xlsx as they come; memory does not grow with them, and a new sheet begins where a spreadsheet would
 * refuse more. Texts that a spreadsheet could take for a formula get an apostrophe in front; {@link SheetReader} takes it
 * off again. Cells are texts, numbers, days (LocalDate) or null.
 */
public final class SheetWriter implements AutoCloseable {

    private static final int ROWS_PER_SHEET = 1_000_000;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final double COLUMN_WIDTH = 18;

    private final Workbook workbook;
    private final String title;
    private final List<String> header;
    private int sheets;
    private int row;
    private @Nullable Worksheet sheet;

    public SheetWriter(OutputStream out, String title, List<String> header) {
        this.workbook = new Workbook(out, "Chabaocu", "1.0");
        this.title = title;
        this.header = header;
    }

    public void write(List<? extends @Nullable Object> cells) {
        var target = sheet;
        if (target == null || row > ROWS_PER_SHEET) target = begin();
        for (int column = 0; column < cells.size(); column++) cell(target, column, cells.get(column));
        row++;
        if (row % ROWS_IN_MEMORY == 0) flush(target);
    }

    private Worksheet begin() {
        sheets++;
        finishSheet();
        var begun = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
        sheet = begun;
        for (int column = 0; column < header.size(); column++) {
            begun.width(column, COLUMN_WIDTH);
            begun.inlineString(0, column, guarded(header.get(column)));
            begun.style(0, column).bold().set();
        }
        begun.freezePane(0, 1);
        row = 1;
        return begun;
    }

    private void cell(Worksheet target, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> target.value(row, column, number);
            case Number number -> target.value(row, column, number);
            case LocalDate day -> {
                target.value(row, column, day);
                target.style(row, column).format("yyyy-mm-dd").set();
            }
            case Object text -> target.inlineString(row, column, guarded(text.toString()));
        }
    }

    private static String guarded(String text) {
        var plain = SheetText.hasControlCharacters(text) ? text.replaceAll("[\\p{Cc}&&[^\n\t]]", " ") : text;
        var safe = looksLikeFormula(plain) ? "'" + plain : plain;
        return safe.length() > LONGEST_CELL ? safe.substring(0, LONGEST_CELL) : safe;
    }

    /** Spreadsheets evaluate what begins so, be it after a detour over CSV; also in full width, and after spaces. */
    static boolean looksLikeFormula(String text) {
        var start = SheetText.halfWidth(text.length() > 8 ? text.substring(0, 8) : text);
        return !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0;
    }

    private static void flush(Worksheet target) {
        try {
            target.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishSheet() {
        try {
            if (sheet != null) sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the file; the stream below stays open. */
    @Override
    public void close() throws IOException {
        if (sheet == null) begin();
        workbook.finish();
    }
}
