/** The administrators' side: pages and API of tree, people, roles and imports; what they did is logged here. */
@NullMarked
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"platform", "organization", "people", "access"})
package org.chabaocu.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
