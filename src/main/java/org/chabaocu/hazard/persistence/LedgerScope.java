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

    /** Whether everything of one node is seen and nothing else, so that its counters tell what is seen. */
    boolean isOneNode() {
        return nodes.size() == 1 && isWide(nodes.getFirst()) && !addsHome();
    }

    Lineage node() {
        return nodes.getFirst();
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
