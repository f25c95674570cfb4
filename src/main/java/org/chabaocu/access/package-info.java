/** Who is asking: login, sessions, API tokens, lockout, and the acting person with roles and scope. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"platform", "organization", "people"})
package org.chabaocu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
