package org.chabaocu.people;

import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** As much of a person as colleagues need to know each other: the name, the post and where they belong. */
public record PersonName(
        PersonId id,
        String name,
        OrganizationId homeId,
        @Nullable String post) {}
