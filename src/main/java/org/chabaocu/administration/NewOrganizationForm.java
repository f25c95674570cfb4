package org.chabaocu.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.organization.OrganizationCommand;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/** A node to be added, from the page's form or the API's body. */
record NewOrganizationForm(
        @NotNull @Nullable UUID parentId,
        @NotNull @Nullable OrganizationKind kind,
        @NotBlank @Size(max = 200) @Nullable String name,
        @NotBlank @Size(max = 40) @Nullable String code,
        @Size(max = 40) @Nullable String unitKind,
        @Nullable Integer staff) {

    /** Call it after validation. */
    OrganizationCommand command() {
        return new OrganizationCommand(
                new OrganizationId(Objects.requireNonNull(parentId)),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(name),
                Objects.requireNonNull(code),
                unitKind,
                staff);
    }
}
