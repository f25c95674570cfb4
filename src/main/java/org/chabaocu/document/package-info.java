/** Official documents as .docx: made from templates that a clerk can edit in Word or WPS, in the layout of GB/T 9704. */
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"platform"})
package org.chabaocu.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
