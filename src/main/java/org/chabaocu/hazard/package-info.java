/** Hazards: the ledger, the lifecycle from report to close-out, and the pages around it (domain §2, §3). */
@NullMarked
@ApplicationModule(
        displayName = "Hazard",
        allowedDependencies = {"platform", "organization", "people", "access", "attachment", "audit", "notification"})
package org.chabaocu.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
