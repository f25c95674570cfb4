package org.chabaocu.organization;

import org.jspecify.annotations.Nullable;

/** What is to be different at a node; null leaves a thing as it is, an empty unit kind clears it. */
public record OrganizationChange(
        @Nullable OrganizationId parentId,
        @Nullable String name,
        @Nullable String code,
        @Nullable String unitKind,
        @Nullable Integer staff,
        @Nullable Boolean active,
        @Nullable Long expectedVersion) {

    Organization applyTo(Organization node, Organization parent) {
        return new Organization(
                node.id(),
                node.kind(),
                name == null ? node.name() : name.strip(),
                code == null ? node.code() : code.strip(),
                parent.id().equals(node.id()) ? node.parentId() : parent.id(),
                parent.id().equals(node.id())
                        ? node.lineage()
                        : parent.lineage().child(node.id(), node.kind()),
                unitKind == null ? node.unitKind() : unitKind.isBlank() ? null : unitKind.strip(),
                staff == null ? node.staff() : staff,
                active == null ? node.active() : active,
                node.version());
    }
}
