package org.chabaocu.organization;

import java.util.UUID;

/** A node was renamed, moved, or taken out of use or back into it. */
public record OrganizationChanged(Organization before, Organization after, UUID by) {}
