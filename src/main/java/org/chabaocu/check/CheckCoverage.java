package org.chabaocu.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chabaocu.organization.OrganizationId;

/** How far a unit's checks were really done: what item U-3-2 of the unit checklist asks about. */
public interface CheckCoverage {

    /**
     * One line per frequency, always all four, in the order of {@link Frequency}. A check counts where its period begins;
     * those that begin after today count nowhere.
     *
     * @param to inclusive
     */
    List<Line> of(OrganizationId unit, LocalDate from, LocalDate to);

    /** The same for each of several units, in as many statements as for one. */
    Map<OrganizationId, List<Line>> of(Collection<OrganizationId> units, LocalDate from, LocalDate to);

    /**
     * @param plans how many plans were in force at some time between the days
     * @param due checks whose period has begun; those neither done nor missed can still be done in time
     * @param done of them, also those that were done late
     * @param missed of them, those whose period is over without having been done
     */
    record Line(Frequency frequency, int plans, int due, int done, int missed) {}
}
