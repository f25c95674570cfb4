package org.chabaocu.check.domain;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/** Who does a plan's checks: whoever holds a role at the node, or a person by name. One of the two is null. */
public record Responsible(@Nullable Role role, @Nullable PersonId person) {

    /** The roles that check. A worker is one at home in the node. */
    public static final Set<Role> ROLES = EnumSet.of(
            Role.WORKER,
            Role.TEAM_LEADER,
            Role.DEPARTMENT_HEAD,
            Role.SAFETY_OFFICER,
            Role.UNIT_LEADER,
            Role.UNIT_UNION);

    public static Responsible of(Role role) {
        return new Responsible(role, null);
    }

    /** Whether somebody can hold the role at a node of this kind or above it within the unit. */
    public static boolean isPossible(Role role, OrganizationKind kind) {
        return switch (role) {
            case WORKER, SAFETY_OFFICER, UNIT_LEADER, UNIT_UNION -> true;
            case TEAM_LEADER -> kind == OrganizationKind.TEAM;
            case DEPARTMENT_HEAD -> kind.isInsideUnit();
            case CITY_UNION, PROVINCE_UNION, GOVERNMENT, ADMINISTRATOR -> false;
        };
    }

    boolean is(Actor actor, Lineage node) {
        if (person != null) return person.equals(actor.id());
        return role == Role.WORKER ? actor.isAt(node.id()) : actor.holds(Objects.requireNonNull(role), node);
    }
}
