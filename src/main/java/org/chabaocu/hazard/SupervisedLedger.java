package org.chabaocu.hazard;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Outcome;
import org.jspecify.annotations.Nullable;

/** What a supervision visit enters into the ledger of the visited unit, and what it reads there. */
public interface SupervisedLedger {

    /** A hazard found at a visit; as in a report, description ≤ 2,000 characters, place ≤ 200, at most 9 photos. */
    record Found(
            OrganizationId unit,
            @Nullable UUID departmentId,
            @Nullable UUID teamId,
            String place,
            String description,
            OffsetDateTime foundAt,
            @Nullable String category,
            boolean imminent,
            List<UUID> photoIds) {}

    /** @param visible whether the reader may open the ledger entry */
    record Entry(HazardId id, String number, HazardStatus status, boolean visible) {}

    /**
     * How a unit's ledger stands, or those of all units of a city together.
     *
     * @param overdue open ones whose time limit has passed
     * @param reportedThisYear those whose number is of the year
     * @param plannedThisYear those of them that have a plan with the five guarantees
     */
    record Figures(
            long open,
            long openMajor,
            long overdue,
            long closed,
            long reportedThisYear,
            long plannedThisYear,
            long closedThisYear) {}

    /** Enters a hazard with source SUPERVISION_VISIT, within the caller's transaction; the caller has made sure that the reporter visits this unit. */
    Outcome<Entry> enter(Found found, Actor by);

    List<Entry> entries(OrganizationId unit, Collection<HazardId> ids, Actor reader);

    Figures figures(Lineage unitOrCity, int year);
}
