package org.chabaocu.hazard.reminder;

import org.chabaocu.people.Role;

/** Who is told of imminent danger at once, each to confirm for themselves. */
enum AlertParty {
    FUNCTIONAL_DEPARTMENT(Role.SAFETY_OFFICER),
    UNIT_UNION(Role.UNIT_UNION);

    private final Role role;

    AlertParty(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }
}
