/** What every module stands on and no business rule lives in: refusals, ids, clock, SQL and web plumbing, the embedded database. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.chabaocu.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
