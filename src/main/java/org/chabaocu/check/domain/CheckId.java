package org.chabaocu.check.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A check is its plan and the first day of its period; so its id is the same whenever it is computed. Written as
 * {@code <plan>_<yyyymmdd>}.
 */
public record CheckId(PlanId plan, LocalDate period) {

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})_(\\d{8})");

    /** Empty for a text that is none. */
    public static Optional<CheckId> parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) return Optional.empty();
        try {
            var period = LocalDate.parse(written.group(2), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(new CheckId(new PlanId(UUID.fromString(written.group(1))), period));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return plan + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(period);
    }
}
