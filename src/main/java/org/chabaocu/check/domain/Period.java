package org.chabaocu.check.domain;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.check.Frequency;

/** The day, week (from Monday), month or quarter for which a check is due once. */
public record Period(Frequency frequency, LocalDate first) {

    private static final int MONTHS_OF_QUARTER = 3;

    public static Period containing(LocalDate day, Frequency frequency) {
        return new Period(
                frequency,
                switch (frequency) {
                    case DAILY -> day;
                    case WEEKLY -> day.with(previousOrSame(DayOfWeek.MONDAY));
                    case MONTHLY -> day.with(firstDayOfMonth());
                    case JOINT -> LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
                });
    }

    /** The periods that have a day between these two, both included, in their order. */
    public static List<Period> touching(LocalDate from, LocalDate to, Frequency frequency) {
        var periods = new ArrayList<Period>();
        for (var period = containing(from, frequency); !period.first.isAfter(to); period = period.next())
            periods.add(period);
        return periods;
    }

    public LocalDate last() {
        return switch (frequency) {
            case DAILY -> first;
            case WEEKLY -> first.plusDays(6);
            case MONTHLY -> first.with(lastDayOfMonth());
            case JOINT -> first.plusMonths(MONTHS_OF_QUARTER).minusDays(1);
        };
    }

    public Period next() {
        return containing(last().plusDays(1), frequency);
    }

    /** Whether {@code first} really is a first day. */
    public boolean isPeriod() {
        return containing(first, frequency).equals(this);
    }
}
