/** Photos and documents: decoded, re-encoded, stored once by hash, read only by those a module lets in. */
@NullMarked
@ApplicationModule(
        displayName = "Attachment",
        allowedDependencies = {"platform", "organization", "people", "access"})
package org.chabaocu.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
