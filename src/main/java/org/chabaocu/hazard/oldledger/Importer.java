package org.chabaocu.hazard.oldledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/** Who imports: the functional department for its unit, an administrator for the units below. */
record Importer(Actor actor, Reach reach, @Nullable OrganizationId ownUnit) {

    private static final Set<Role> IMPORTING = EnumSet.of(Role.SAFETY_OFFICER, Role.ADMINISTRATOR);

    static Importer of(Actor actor) {
        var nodes = actor.nodesWith(IMPORTING).stream()
                .filter(node -> node.kind() != OrganizationKind.DEPARTMENT && node.kind() != OrganizationKind.TEAM)
                .toList();
        return new Importer(actor, Reach.within(nodes), ownUnit(actor, nodes));
    }

    private static @Nullable OrganizationId ownUnit(Actor actor, List<Lineage> nodes) {
        var home = actor.home().unitId();
        if (home != null && nodes.stream().anyMatch(node -> actor.home().isWithin(node.id()))) return home;
        return nodes.size() == 1 ? nodes.getFirst().unitId() : null;
    }

    Role roleAt(Lineage unit) {
        return actor.holds(Role.SAFETY_OFFICER, unit) ? Role.SAFETY_OFFICER : Role.ADMINISTRATOR;
    }
}
