package org.chabaocu.hazard.persistence;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/** {@link Visibility} as a condition of SQL: which hazards somebody sees in lists. */
final class LedgerScope {

    private final List<Lineage> nodes;
    private final @Nullable OrganizationId homeUnit;
    private final UUID person;

    LedgerScope(Actor actor) {
        nodes = actor.nodesWith(Visibility.LEDGER_ROLES);
        homeUnit = actor.home().unitId();
        person = actor.id().value();
    }

    /**
     * The node everything of which is seen, and nothing else is asked for: its counters tell what is seen. Null if there is
     * none.
     */
    @Nullable
    Lineage whole(@Nullable Lineage asked) {
        if (asked != null)
            return nodes.stream().anyMatch(node -> isWide(node) && asked.isWithin(node.id())) ? asked : null;
        return nodes.size() == 1 && isWide(nodes.getFirst()) && !addsHome() ? nodes.getFirst() : null;
    }

    /** Keeps only rows of the hazard table, known as h, that are seen. */
    void restrict(Conditions conditions) {
        var reach = new Conditions();
        Reach.within(nodes).restrict(reach, "h");
        reach.parameters().forEach(conditions::with);
        if (!addsHome()) {
            conditions.add(reach.sql());
            return;
        }
        conditions
                .add(
                        "(%s or (h.unit_id = :home and (h.status in (:published) or h.reporter_id = :me or h.responsible_id = :me)))"
                                .formatted(reach.sql()))
                .with("home", Objects.requireNonNull(homeUnit).value())
                .with(
                        "published",
                        HazardStatus.PUBLISHED.stream().map(Enum::name).toList())
                .with("me", person);
        // said once more for the planner: nothing outside the home unit is seen
        if (nodes.stream().allMatch(node -> node.isWithin(homeUnit))) conditions.add("h.unit_id = :home");
    }

    /** Whether the home unit's published hazards and one's own come on top of what the roles show. */
    private boolean addsHome() {
        return homeUnit != null && nodes.stream().noneMatch(LedgerScope::isWide);
    }

    private static boolean isWide(Lineage node) {
        return node.kind() != OrganizationKind.DEPARTMENT && node.kind() != OrganizationKind.TEAM;
    }
}
