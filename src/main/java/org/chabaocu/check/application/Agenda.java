package org.chabaocu.check.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.domain.Check;
import org.chabaocu.check.domain.Period;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.domain.WorkingCalendar;
import org.chabaocu.check.persistence.CheckCompletions;
import org.chabaocu.check.persistence.DaysOff;
import org.springframework.stereotype.Component;

/** Works out which checks some plans owe on some days, and which of them are done: two statements, however many plans. */
@Component
class Agenda {

    private final DaysOff daysOff;
    private final CheckCompletions completions;

    Agenda(DaysOff daysOff, CheckCompletions completions) {
        this.daysOff = daysOff;
        this.completions = completions;
    }

    /** The checks whose periods touch these days, in the order of the plans, oldest first. */
    List<Check> of(List<Plan> plans, LocalDate from, LocalDate to) {
        if (plans.isEmpty()) return List.of();
        var first = earliest(from);
        var calendars = daysOff.calendars(plans, first, latest(to));
        var done = completions.of(plans, first, to);
        var checks = new ArrayList<Check>();
        for (var plan : plans) {
            var calendar = calendars.getOrDefault(DaysOff.unit(plan), WorkingCalendar.PLAIN);
            checks.addAll(Check.of(plan, from, to, calendar, done.getOrDefault(plan.id(), Map.of())));
        }
        return checks;
    }

    /** The first day of the longest period around a day. */
    static LocalDate earliest(LocalDate day) {
        return Period.containing(day, Frequency.JOINT).first();
    }

    static LocalDate latest(LocalDate day) {
        // a week may end after the quarter it began in
        return Period.containing(day, Frequency.JOINT).last().plusDays(7);
    }
}
