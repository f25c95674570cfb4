package org.chabaocu.organization;

import org.jspecify.annotations.Nullable;

/** A new node, as asked for. */
public record OrganizationCommand(
        OrganizationId parentId,
        OrganizationKind kind,
        String name,
        String code,
        @Nullable String unitKind,
        @Nullable Integer staff) {}
