package org.chabaocu.administration;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.chabaocu.people.RoleAt;
import org.jspecify.annotations.Nullable;

/** A role to be granted or taken away. */
record RoleForm(
        @NotNull @Nullable Role role, @NotNull @Nullable UUID organizationId) {

    RoleAt roleAt() {
        return new RoleAt(Objects.requireNonNull(role), new OrganizationId(Objects.requireNonNull(organizationId)));
    }
}
