package org.chabaocu.platform.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people and spreadsheets write them. */
final class SheetDates {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})[-/.\u5e74](\\d{1,2})[-/.\u6708](\\d{1,2})\u65e5?(?:[ T].*)?");
    private static final Pattern COMPACT = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:\\.\\d+)?");

    // Day 60 of a spreadsheet is 29 February 1900, which never was; later days count from here.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private SheetDates() {}

    static @Nullable LocalDate read(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) written = COMPACT.matcher(text);
        if (written.matches()) {
            return date(written.group(1), written.group(2), written.group(3));
        }
        var serial = SERIAL.matcher(text);
        return serial.matches() ? DAY_ZERO.plusDays(Long.parseLong(serial.group(1))) : null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
