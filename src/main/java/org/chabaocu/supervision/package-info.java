/** Supervision rounds 督导检查: plan, draw, visits, problem lists, report, signature, submission (domain §5). */
@NullMarked
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "platform",
            "organization",
            "people",
            "access",
            "attachment",
            "audit",
            "hazard",
            "document",
            "notification"
        })
package org.chabaocu.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
