package org.chabaocu.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonFacts;
import org.jspecify.annotations.Nullable;

/** A person to be recorded, from the page's form or the API's body. */
record NewPersonForm(
        @NotNull @Nullable UUID homeId,
        @NotBlank @Size(max = 40) @Nullable String username,
        @NotBlank @Size(max = 100) @Nullable String name,
        @Size(max = 100) @Nullable String employeeNumber,
        @Size(max = 100) @Nullable String post,
        @Size(max = 20) @Nullable String mobile,
        @Size(max = 200) @Nullable String email) {

    /** Call these after validation. */
    PersonFacts facts() {
        return new PersonFacts(
                Objects.requireNonNull(username), Objects.requireNonNull(name), employeeNumber, post, mobile, email);
    }

    OrganizationId home() {
        return new OrganizationId(Objects.requireNonNull(homeId));
    }
}
