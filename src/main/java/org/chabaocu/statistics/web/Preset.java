package org.chabaocu.statistics.web;

import java.time.LocalDate;
import org.chabaocu.statistics.Period;

/** Periods that are asked for most. */
enum Preset {
    YEAR,
    QUARTER,
    MONTH,
    LAST_YEAR,
    ALL;

    Period on(LocalDate today) {
        var month = today.withDayOfMonth(1);
        return switch (this) {
            case YEAR -> Period.year(today.getYear());
            case LAST_YEAR -> Period.year(today.getYear() - 1);
            case MONTH -> new Period(month, month.plusMonths(1).minusDays(1));
            case QUARTER -> {
                var start = month.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
                yield new Period(start, start.plusMonths(3).minusDays(1));
            }
            case ALL -> Period.of(null, null);
        };
    }
}
