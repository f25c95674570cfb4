/** The campaign 查保促 of units and city unions: evidence records, training, certificates, readiness of the 30 items (domain §6). */
@NullMarked
@ApplicationModule(
        displayName = "Campaign",
        allowedDependencies = {
            "platform",
            "organization",
            "people",
            "access",
            "attachment",
            "audit",
            "hazard",
            "hazard :: location",
            "check",
            "reward",
            "supervision"
        })
package org.chabaocu.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
