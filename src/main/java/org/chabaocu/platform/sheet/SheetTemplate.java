package org.chabaocu.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The empty sheet to fill in, with a second one that explains each column. */
@Component
public class SheetTemplate {

    private static final double COLUMN_WIDTH = 20;
    private static final double HINT_WIDTH = 80;

    private final SheetHeaders headers;

    SheetTemplate(SheetHeaders headers) {
        this.headers = headers;
    }

    public void write(SheetImport<?> sheet, Locale locale, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Chabaocu", "1.0")) {
            writeColumns(workbook.newWorksheet(headers.text("sheet.template.data", locale)), sheet.columns(), locale);
            writeHints(workbook.newWorksheet(headers.text("sheet.template.hints", locale)), sheet, locale);
        }
    }

    private void writeColumns(Worksheet data, List<SheetColumn<?>> columns, Locale locale) {
        for (int place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            data.width(place, COLUMN_WIDTH);
            // Text, so that codes keep their leading zeros.
            data.style(place).format("@").set();
            data.inlineString(0, place, headers.text(column.key(), locale) + (column.required() ? "*" : ""));
            data.style(0, place).bold().format("@").set();
        }
        data.freezePane(0, 1);
    }

    private void writeHints(Worksheet hints, SheetImport<?> sheet, Locale locale) {
        hints.width(0, COLUMN_WIDTH);
        hints.width(1, COLUMN_WIDTH);
        hints.width(2, HINT_WIDTH);
        int row = 0;
        for (var column : sheet.columns()) {
            var need = column.required() ? "sheet.template.required" : "sheet.template.optional";
            hints.inlineString(row, 0, headers.text(column.key(), locale));
            hints.inlineString(row, 1, headers.text(need, locale));
            hints.inlineString(row, 2, headers.text(column.key() + ".hint", locale));
            row++;
        }
        hints.inlineString(row + 1, 0, headers.text(sheet.noteKey(), locale));
    }
}
