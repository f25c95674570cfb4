package org.chabaocu.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** A row being read: hands out the values of its columns and gathers what is wrong with them. */
public final class SheetRow {

    private final int number;
    private final Map<String, SheetCell> cells;
    private final List<SheetFault> faults = new ArrayList<>();

    SheetRow(int number, Map<String, SheetCell> cells) {
        this.number = number;
        this.cells = cells;
    }

    /** The row as the spreadsheet counts it; the first is 1. */
    public int number() {
        return number;
    }

    /** The column's value; null when the cell is empty or faulty. */
    public <V> @Nullable V value(SheetColumn<V> column) {
        var cell = cells.get(column.name());
        if (cell == null || cell.text().isEmpty()) {
            if (column.required()) fault(column, Text.of("sheet.fault.required"));
            return null;
        }
        var text = cell.text();
        if (cell.fault() != null) {
            fault(column, cell.fault());
        } else if (SheetText.hasControlCharacters(text)) {
            fault(column, Text.of("sheet.fault.controlCharacters"));
        } else if (text.codePointCount(0, text.length()) > column.maximumLength()) {
            fault(column, Text.of("sheet.fault.tooLong", column.maximumLength()));
        } else {
            var reading = column.value().read(text);
            if (reading.fault() != null) fault(column, reading.fault());
            return reading.value();
        }
        return null;
    }

    public void fault(SheetColumn<?> column, Text text) {
        faults.add(new SheetFault(number, column.name(), text));
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    List<SheetFault> faults() {
        return faults;
    }

    String text(SheetColumn<?> column) {
        var cell = cells.get(column.name());
        return cell == null ? "" : cell.text();
    }
}
