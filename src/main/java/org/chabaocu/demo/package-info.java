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
            "campaign :: record",
            "campaign :: training",
            "hazard",
            "hazard :: application",
            "hazard :: domain",
            "hazard :: location",
            "hazard :: report",
            "reward",
            "supervision :: domain",
            "supervision :: round",
            "supervision :: draw",
            "supervision :: visit",
            "supervision :: dossier"
            "check",
            "check :: application",
            "check :: domain"
            "campaign",
            "campaign :: certificate"
            "notification",
            "notification :: inbox",
            "reward"
        })
package org.chabaocu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
