package org.chabaocu.administration;

import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/** A node as the API shows it. */
record OrganizationJson(
        String id,
        String name,
        OrganizationKind kind,
        @Nullable String parentId,
        String code,
        @Nullable String unitKind,
        @Nullable Integer staff,
        boolean active,
        long version) {

    static OrganizationJson of(Organization node) {
        var parent = node.parentId();
        return new OrganizationJson(
                node.id().toString(),
                node.name(),
                node.kind(),
                parent == null ? null : parent.toString(),
                node.code(),
                node.unitKind(),
                node.staff(),
                node.active(),
                node.version());
    }
}
