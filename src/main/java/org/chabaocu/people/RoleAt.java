package org.chabaocu.people;

import org.chabaocu.organization.OrganizationId;

/** A role held at a node. */
public record RoleAt(Role role, OrganizationId organizationId) {}
