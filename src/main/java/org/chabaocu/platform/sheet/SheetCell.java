package org.chabaocu.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.chabaocu.platform.Text;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell says, as text: formulas by their last value, numbers without exponent, with the zeros their format shows. */
record SheetCell(String text, @Nullable Text fault) {

    // A spreadsheet keeps 15 digits of a number; longer codes typed as numbers have lost their end.
    private static final int DIGITS_KEPT = 15;

    static @Nullable SheetCell of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return null;
        if (cell.getType() == CellType.ERROR || isErrorValue(cell)) {
            return new SheetCell(String.valueOf(cell.getRawValue()), Text.of("sheet.fault.errorValue"));
        }
        return switch (cell.getValue()) {
            case null -> null;
            case BigDecimal number -> number(number, cell.getDataFormatString());
            case Boolean truth -> new SheetCell(truth ? "TRUE" : "FALSE", null);
            case Object other -> new SheetCell(SheetText.clean(other.toString()), null);
        };
    }

    private static boolean isErrorValue(Cell cell) {
        return cell.getType() == CellType.FORMULA
                && cell.getRawValue() != null
                && cell.getRawValue().matches("#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)");
    }

    private static SheetCell number(BigDecimal number, @Nullable String format) {
        if (number.precision() - number.scale() > 40 || number.scale() > 400) {
            return new SheetCell(number.toString(), Text.of("sheet.fault.number"));
        }
        var plain = plain(number);
        if (format != null && format.matches("0{2,40}") && plain.matches("\\d+")) {
            plain = "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
        }
        var whole = number.stripTrailingZeros().scale() <= 0;
        return whole && number.abs().toBigInteger().toString().length() > DIGITS_KEPT
                ? new SheetCell(plain, Text.of("sheet.fault.digitsLost"))
                : new SheetCell(plain, null);
    }

    /** 0.1 is often kept as 0.10000000000000001. */
    private static String plain(BigDecimal number) {
        var kept = number.precision() > DIGITS_KEPT && number.scale() > 0
                ? number.round(new MathContext(DIGITS_KEPT, RoundingMode.HALF_EVEN))
                : number;
        return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
    }
}
