package org.chabaocu.platform.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of a checked file row by row; memory does not grow with the rows. */
final class SheetReader {

    static final int MOST_ROWS = 200_000;
    private static final int HEADER_WITHIN = 20;
    private static final int MOST_COLUMNS = 200;

    private final List<SheetColumn<?>> columns;
    private final SheetHeaders headers;

    SheetReader(List<SheetColumn<?>> columns, SheetHeaders headers) {
        this.columns = columns;
        this.headers = headers;
    }

    /** Hands over every row that is not empty. */
    void read(Path file, Consumer<SheetRow> consumer) throws IOException {
        SheetGuard.check(file);
        try (var workbook = open(file);
                var rows = rows(workbook)) {
            var iterator = rows.iterator();
            var places = header(iterator);
            int count = 0;
            for (var row = next(iterator); row != null; row = next(iterator)) {
                var cells = cells(row, places);
                if (cells.values().stream().allMatch(cell -> cell.text().isEmpty())) continue;
                if (++count > MOST_ROWS) throw new UnreadableSheetException("sheet.file.tooManyRows", MOST_ROWS);
                consumer.accept(new SheetRow(row.getRowNum(), cells));
            }
        }
    }

    private static ReadableWorkbook open(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableSheetException("sheet.file.damaged");
        }
    }

    private static Stream<Row> rows(ReadableWorkbook workbook) {
        try {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableSheetException("sheet.file.noSheet"))
                    .openStream();
        } catch (UnreadableSheetException noSheet) {
            throw noSheet;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableSheetException("sheet.file.damaged");
        }
    }

    /** The reader's own exceptions are many; whatever it trips over, the file is what is wrong. */
    private static @Nullable Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException damaged) {
            throw new UnreadableSheetException("sheet.file.damaged");
        }
    }

    /** The columns by their places: the first row with a known header is the header; all required ones must be there. */
    private Map<Integer, SheetColumn<?>> header(Iterator<Row> rows) {
        for (int looked = 0; looked < HEADER_WITHIN; looked++) {
            var row = next(rows);
            if (row == null) break;
            var places = places(row);
            if (places.isEmpty()) continue;
            var missing = columns.stream()
                    .filter(column -> column.required() && !places.containsValue(column))
                    .map(headers::first)
                    .toList();
            if (missing.isEmpty()) return places;
            throw new UnreadableSheetException("sheet.file.missingColumns", String.join(", ", missing));
        }
        throw new UnreadableSheetException("sheet.file.noHeader");
    }

    /** A column's own name comes before what others call it, wherever in the row both stand. */
    private Map<Integer, SheetColumn<?>> places(Row row) {
        var places = new HashMap<Integer, SheetColumn<?>>();
        forEachHeader(row, (place, header) -> {
            var column = headers.column(columns, header);
            if (column == null) return;
            if (places.containsValue(column))
                throw new UnreadableSheetException("sheet.file.twiceColumn", headers.first(column));
            places.put(place, column);
        });
        forEachHeader(row, (place, header) -> {
            var column = headers.columnElsewhereCalled(columns, header);
            if (column != null && !places.containsValue(column)) places.putIfAbsent(place, column);
        });
        return places;
    }

    private static void forEachHeader(Row row, BiConsumer<Integer, String> reader) {
        for (int place = 0; place < Math.min(row.getCellCount(), MOST_COLUMNS); place++) {
            var cell = SheetCell.of(row.getCell(place));
            if (cell != null) reader.accept(place, cell.text());
        }
    }

    private static Map<String, SheetCell> cells(Row row, Map<Integer, SheetColumn<?>> places) {
        var cells = new HashMap<String, SheetCell>();
        places.forEach((place, column) -> {
            var cell = place < row.getCellCount() ? SheetCell.of(row.getCell(place)) : null;
            if (cell != null) cells.put(column.name(), cell);
        });
        return cells;
    }
}
