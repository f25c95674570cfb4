/** The use cases: plan, look up what is due, complete, keep days off, reckon coverage. */
@NullMarked
@NamedInterface("application")
package org.chabaocu.check.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
