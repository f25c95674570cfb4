package org.chabaocu.hazard.timelimit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.platform.calendar.CalendarDay;

/** Days that follow each other and are the same, as one line of the calendar's page. */
public record CalendarSpan(LocalDate from, LocalDate until, boolean working, String name) {

    /** @param days in their order */
    static List<CalendarSpan> of(List<CalendarDay> days) {
        var spans = new ArrayList<CalendarSpan>();
        for (var day : days) {
            var last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.isContinuedBy(day))
                spans.set(spans.size() - 1, new CalendarSpan(last.from, day.day(), last.working, last.name));
            else spans.add(new CalendarSpan(day.day(), day.day(), day.working(), day.name()));
        }
        return spans;
    }

    private boolean isContinuedBy(CalendarDay day) {
        return day.day().equals(until.plusDays(1))
                && day.working() == working
                && day.name().equals(name);
    }
}
