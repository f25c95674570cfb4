package org.chabaocu.campaign.record.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.campaign.record.RecordRow;

/** A month as weeks from Monday to Sunday, each day with the records held on it. */
public record MonthCalendar(YearMonth month, List<List<Day>> weeks, List<RecordRow> rows) {

    /** @param within false: a day of the month before or after, which fills the week up */
    public record Day(LocalDate date, boolean within, List<RecordRow> rows) {}

    static MonthCalendar of(YearMonth month, List<RecordRow> rows) {
        var weeks = new ArrayList<List<Day>>();
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var monday = first; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            var week = new ArrayList<Day>();
            for (var i = 0; i < 7; i++) week.add(day(monday.plusDays(i), month, rows));
            weeks.add(week);
        }
        return new MonthCalendar(month, weeks, rows);
    }

    private static Day day(LocalDate date, YearMonth month, List<RecordRow> rows) {
        var held = rows.stream()
                .filter(row -> !date.isBefore(row.heldOn()))
                .filter(row -> !date.isAfter(row.endsOn() == null ? row.heldOn() : row.endsOn()))
                .toList();
        return new Day(date, YearMonth.from(date).equals(month), held);
    }
}
