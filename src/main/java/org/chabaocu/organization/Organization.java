package org.chabaocu.organization;

import org.jspecify.annotations.Nullable;

/**
 * A node of the tree. Units carry what kind of institution they are (the draw's strata are made of it) and how many
 * employees they have; both may be unknown.
 */
public record Organization(
        OrganizationId id,
        OrganizationKind kind,
        String name,
        String code,
        @Nullable OrganizationId parentId,
        Lineage lineage,
        @Nullable String unitKind,
        @Nullable Integer staff,
        boolean active,
        long version) {}
