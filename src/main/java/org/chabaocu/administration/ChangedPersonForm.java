package org.chabaocu.administration;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonChange;
import org.jspecify.annotations.Nullable;

/** What is to be different about a person; what is absent stays as it is, an empty text clears it. */
record ChangedPersonForm(
        @Nullable UUID homeId,
        @Size(max = 100) @Nullable String name,
        @Size(max = 100) @Nullable String employeeNumber,
        @Size(max = 100) @Nullable String post,
        @Size(max = 20) @Nullable String mobile,
        @Size(max = 200) @Nullable String email,
        @Nullable Boolean active) {

    PersonChange change(@Nullable Long expectedVersion) {
        return new PersonChange(
                homeId == null ? null : new OrganizationId(homeId),
                name,
                employeeNumber,
                post,
                mobile,
                email,
                active,
                expectedVersion);
    }
}
