/** Figures of the ledger for unions and leaders, true to the last action: how many, in which state, how fast, and who is silent. */
@NullMarked
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"platform", "organization", "people", "access", "hazard"})
package org.chabaocu.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
