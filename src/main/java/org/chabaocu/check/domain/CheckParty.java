package org.chabaocu.check.domain;

import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/** In which capacity somebody acts, in the order in which it is looked for. */
enum CheckParty {
    /** Who the plan says. */
    RESPONSIBLE(Role.WORKER) {
        @Override
        Optional<Role> roleOf(Actor actor, Lineage node, @Nullable Responsible responsible) {
            if (responsible == null || !responsible.is(actor, node)) return Optional.empty();
            return Optional.of(responsible.role() == null ? Role.WORKER : responsible.role());
        }
    },
    HEAD_OF_TEAM(Role.TEAM_LEADER),
    HEAD_OF_DEPARTMENT(Role.DEPARTMENT_HEAD),
    FUNCTIONAL_DEPARTMENT(Role.SAFETY_OFFICER),
    UNION_OF_UNIT(Role.UNIT_UNION),
    HEAD_OF_UNIT(Role.UNIT_LEADER),
    UNION_OF_PROVINCE(Role.PROVINCE_UNION),
    KEEPER(Role.ADMINISTRATOR);

    private final Role role;

    CheckParty(Role role) {
        this.role = role;
    }

    Optional<Role> roleOf(Actor actor, Lineage node, @Nullable Responsible responsible) {
        return actor.holds(role, node) ? Optional.of(role) : Optional.empty();
    }
}
