package org.chabaocu.check.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chabaocu.check.Frequency;
import org.chabaocu.organization.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at what, where and how often. What decides which checks are due is never changed: a plan is ended and another
 * follows it, so that the past stays what it was.
 *
 * @param node the unit, department or team that checks
 * @param nodeName as the tree calls it
 * @param partners the functional departments taking part in a joint check
 * @param until inclusive; null: until further notice
 * @param places empty where they were not asked for
 */
public record Plan(
        PlanId id,
        Lineage node,
        String nodeName,
        Frequency frequency,
        String title,
        @Nullable String partners,
        Rhythm rhythm,
        Responsible responsible,
        LocalDate from,
        @Nullable LocalDate until,
        long version,
        List<Place> places) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public PlanStatus status(LocalDate today) {
        if (until != null && today.isAfter(until)) return PlanStatus.ENDED;
        return today.isBefore(from) ? PlanStatus.PLANNED : PlanStatus.IN_FORCE;
    }

    /**
     * Whether a check is due for the period: the plan is in force on its last working day. So exactly one of two plans that
     * follow each other owns the period in which they change.
     */
    public boolean owes(Period period, WorkingCalendar calendar) {
        return lastWorkingDay(period, calendar).filter(this::isInForceOn).isPresent();
    }

    /** The first day on which the check of a period can be done. */
    public LocalDate opensIn(Period period) {
        return period.first().isBefore(from) ? from : period.first();
    }

    private Optional<LocalDate> lastWorkingDay(Period period, WorkingCalendar calendar) {
        for (var day = period.last(); !day.isBefore(period.first()); day = day.minusDays(1))
            if (calendar.isWorkedOn(day, this)) return Optional.of(day);
        return Optional.empty();
    }

    public Plan with(List<Place> itsPlaces) {
        return new Plan(
                id,
                node,
                nodeName,
                frequency,
                title,
                partners,
                rhythm,
                responsible,
                from,
                until,
                version,
                List.copyOf(itsPlaces));
    }
}
