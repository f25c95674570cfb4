package org.chabaocu.administration;

import org.chabaocu.people.Role;
import org.chabaocu.people.RoleAt;

/** A role at a node as the API shows it. */
record RoleJson(Role role, String organizationId) {

    static RoleJson of(RoleAt roleAt) {
        return new RoleJson(roleAt.role(), roleAt.organizationId().toString());
    }
}
