/** Telling people: an inbox on every page, mail, webhooks; in order, once, and quiet at night (domain §2, deadlines and escalation). */
@NullMarked
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"platform", "organization", "people", "access"})
package org.chabaocu.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
