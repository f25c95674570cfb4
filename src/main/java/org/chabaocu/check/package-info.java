/** Routine checks of posts, teams, departments and units, and joint checks with functional departments (domain §6, item U-3-2). */
@NullMarked
@ApplicationModule(
        displayName = "Check",
        allowedDependencies = {
            "platform",
            "organization",
            "people",
            "access",
            "attachment",
            "hazard",
            "hazard :: location",
            "supervision"
        })
package org.chabaocu.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
