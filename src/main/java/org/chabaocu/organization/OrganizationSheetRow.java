package org.chabaocu.organization;

import org.jspecify.annotations.Nullable;

/** A node as a sheet names it: its parents by their codes. */
record OrganizationSheetRow(
        OrganizationKind kind,
        String code,
        String name,
        @Nullable String parentCode,
        @Nullable String unitCode,
        @Nullable String unitKind,
        @Nullable Integer staff) {}
