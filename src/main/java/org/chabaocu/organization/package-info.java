/** The tree: province union, city unions, counties, units, departments, teams (domain §1). */
@NullMarked
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"platform"})
package org.chabaocu.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
