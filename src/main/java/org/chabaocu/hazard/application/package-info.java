/** The use cases around a hazard: load, ask permission, decide, save. */
@NullMarked
@NamedInterface("application")
package org.chabaocu.hazard.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
