package org.chabaocu.organization;

import org.jspecify.annotations.Nullable;

/** Which nodes a list shows, in the order of their names: {@code after} is the last node of the page before. */
public record OrganizationFilter(
        @Nullable OrganizationId parent,
        @Nullable OrganizationKind kind,
        @Nullable String query,
        int limit,
        @Nullable OrganizationId after) {}
