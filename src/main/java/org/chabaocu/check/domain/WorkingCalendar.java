package org.chabaocu.check.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * The days off and make-up workdays of a unit and its province. A closed node comes first, then the unit's own day, then the
 * province's, then the plan's weekdays.
 */
public record WorkingCalendar(List<Noted> unit, List<Noted> province) {

    /** @param node the node that is closed; null for a day of the whole unit or province */
    public record Noted(@Nullable OrganizationId node, LocalDate first, LocalDate last, DayKind kind) {

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public static final WorkingCalendar PLAIN = new WorkingCalendar(List.of(), List.of());

    boolean isWorkedOn(LocalDate day, Plan plan) {
        if (isClosed(day, plan)) return false;
        var rhythm = plan.rhythm();
        var inPattern = rhythm.weekdays().contains(day.getDayOfWeek());
        if (rhythm.daysOffToo()) return inPattern;
        return noted(unit, day)
                .or(() -> noted(province, day))
                .map(noted -> noted.kind() == DayKind.WORK && (inPattern || rhythm.followsMakeUpDays()))
                .orElse(inPattern);
    }

    private boolean isClosed(LocalDate day, Plan plan) {
        return unit.stream()
                .anyMatch(noted -> noted.node() != null && plan.node().isWithin(noted.node()) && noted.covers(day));
    }

    private static Optional<Noted> noted(List<Noted> days, LocalDate day) {
        return days.stream()
                .filter(noted -> noted.node() == null && noted.covers(day))
                .findFirst();
    }
}
