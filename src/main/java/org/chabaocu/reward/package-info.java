/** Rewards for finders: rules, fund, proposals, approval, payment (domain §4). */
@NullMarked
@ApplicationModule(
        displayName = "Reward",
        allowedDependencies = {"platform", "organization", "people", "access", "audit", "hazard", "supervision"})
package org.chabaocu.reward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
