package org.chabaocu.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node was added to the tree; a province comes from the setup and by no person. */
public record OrganizationCreated(
        Organization organization, @Nullable UUID by) {}
