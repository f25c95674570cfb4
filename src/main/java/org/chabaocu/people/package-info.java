/** Persons, each with one home in the tree, and the roles they hold at nodes (domain §1). */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"platform", "organization"})
package org.chabaocu.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
