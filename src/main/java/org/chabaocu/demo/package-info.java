/** The demo province: an invented province, its people and their hazards, told through the product's own use cases. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "platform",
            "organization",
            "people",
            "access",
            "attachment",
            "campaign",
            "campaign :: certificate",
            "campaign :: record",
            "campaign :: training",
            "check",
            "check :: application",
            "check :: domain",
            "hazard",
            "hazard :: application",
            "hazard :: domain",
            "hazard :: location",
            "hazard :: report",
            "notification",
            "notification :: inbox",
            "reward",
            "supervision :: domain",
            "supervision :: dossier",
            "supervision :: draw",
            "supervision :: round",
            "supervision :: visit"
        })
package org.chabaocu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
