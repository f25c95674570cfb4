package org.chabaocu.check.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan's check of one period: due because the plan owes it, or done. */
public record Check(Plan plan, Period period, @Nullable Completion completion) {

    /** So many days after its period a check can still be entered, for what was done on paper. */
    public static final int DAYS_OF_GRACE = 7;

    /** The plan's checks of the periods that touch these days, oldest first. {@code done} by the first days of their periods. */
    public static List<Check> of(
            Plan plan, LocalDate from, LocalDate to, WorkingCalendar calendar, Map<LocalDate, Completion> done) {
        var checks = new ArrayList<Check>();
        for (var period : Period.touching(from, to, plan.frequency())) {
            var completion = done.get(period.first());
            if (completion != null || plan.owes(period, calendar)) checks.add(new Check(plan, period, completion));
        }
        return checks;
    }

    public CheckId id() {
        return new CheckId(plan.id(), period.first());
    }

    /** The first day on which it can be done. */
    public LocalDate opensOn() {
        return plan.opensIn(period);
    }

    /** The last day on which it is in time. */
    public LocalDate dueOn() {
        return period.last();
    }

    public LocalDate closesOn() {
        return dueOn().plusDays(DAYS_OF_GRACE);
    }

    public CheckStatus status(LocalDate today) {
        if (completion != null) return CheckStatus.DONE;
        if (today.isBefore(opensOn())) return CheckStatus.UPCOMING;
        if (!today.isAfter(dueOn())) return CheckStatus.DUE;
        return today.isAfter(closesOn()) ? CheckStatus.MISSED : CheckStatus.OVERDUE;
    }
}
