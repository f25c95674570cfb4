/** The daily root over the hash chains and their verification, online and from a backup file. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "organization", "people", "access"})
package org.chabaocu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
