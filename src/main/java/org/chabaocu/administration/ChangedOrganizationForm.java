package org.chabaocu.administration;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chabaocu.organization.OrganizationChange;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** What is to be different at a node; what is absent stays as it is. */
record ChangedOrganizationForm(
        @Nullable UUID parentId,
        @Size(max = 200) @Nullable String name,
        @Size(max = 40) @Nullable String code,
        @Size(max = 40) @Nullable String unitKind,
        @Nullable Integer staff,
        @Nullable Boolean active) {

    OrganizationChange change(@Nullable Long expectedVersion) {
        return new OrganizationChange(
                parentId == null ? null : new OrganizationId(parentId),
                name,
                code,
                unitKind,
                staff,
                active,
                expectedVersion);
    }
}
