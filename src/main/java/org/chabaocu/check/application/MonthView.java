package org.chabaocu.check.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.domain.Check;
import org.chabaocu.check.domain.CheckStatus;
import org.chabaocu.check.domain.Period;

/**
 * A month of a node's checks.
 *
 * @param counts by period: the days of daily plans, the weeks that touch the month, the month, the quarter
 * @param missed those that were not done, newest first, at most so many as a page shows
 * @param more whether there are more of these
 */
public record MonthView(YearMonth month, Map<Period, Counts> counts, List<Missed> missed, boolean more) {

    /** @param open begun and neither done nor missed */
    public record Counts(int done, int missed, int open, int upcoming) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(CheckStatus status) {
            return switch (status) {
                case DONE -> new Counts(done + 1, missed, open, upcoming);
                case OVERDUE, MISSED -> new Counts(done, missed + 1, open, upcoming);
                case DUE -> new Counts(done, missed, open + 1, upcoming);
                case UPCOMING -> new Counts(done, missed, open, upcoming + 1);
            };
        }

        public int due() {
            return done + missed + open + upcoming;
        }

        /** The class by which the calendar colours it. */
        public String style() {
            if (missed > 0) return "check-bad";
            if (open > 0) return "check-open";
            return done > 0 && upcoming == 0 ? "check-good" : "check-none";
        }
    }

    public record Missed(Check check, CheckStatus status) {

        /** Whether it can still be made up. */
        public boolean late() {
            return status == CheckStatus.OVERDUE;
        }
    }

    public Counts of(Period period) {
        return counts.getOrDefault(period, Counts.NONE);
    }

    /** The weeks that have a day in the month. */
    public List<Period> weeks() {
        return Period.touching(month.atDay(1), month.atEndOfMonth(), Frequency.WEEKLY);
    }

    public boolean holds(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }
}
