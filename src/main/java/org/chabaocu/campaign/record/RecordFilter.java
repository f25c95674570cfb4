package org.chabaocu.campaign.record;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Which records a list shows, newest first.
 *
 * @param organization null: all that somebody sees
 * @param kinds empty: all
 * @param withdrawn true: those that were withdrawn instead of those that count; nobody sees them who does not keep or oversee records
 * @param after the last record of the page before
 */
public record RecordFilter(
        @Nullable UUID organization,
        Set<RecordKind> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean withdrawn,
        int limit,
        @Nullable UUID after) {

    /** All that counts in a year of an organisation. */
    public static RecordFilter year(
            UUID organization, int year, Set<RecordKind> kinds, int limit, @Nullable UUID after) {
        return new RecordFilter(
                organization, kinds, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, limit, after);
    }

    Conditions conditions(Actor actor) {
        var conditions = new Conditions();
        var reach = withdrawn ? Reach.within(RecordKeepers.overseen(actor)) : RecordKeepers.readable(actor);
        reach.restrict(conditions, "r");
        conditions.add("r.status = :status", "status", (withdrawn ? RecordStatus.WITHDRAWN : RecordStatus.KEPT).name());
        if (organization != null) conditions.add("r.unit_id = :organization", "organization", organization);
        if (!kinds.isEmpty())
            conditions.add(
                    "r.kind in (:kinds)",
                    "kinds",
                    kinds.stream().map(Enum::name).toList());
        if (from != null) conditions.add("r.held_on >= :from", "from", from);
        if (to != null) conditions.add("r.held_on <= :to", "to", to);
        if (after != null)
            conditions.add(
                    "(r.held_on, r.id) < (select a.held_on, a.id from campaign_record a where a.id = :after)",
                    "after",
                    after);
        return conditions;
    }
}
