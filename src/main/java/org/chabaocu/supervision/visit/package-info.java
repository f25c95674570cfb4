/** Visits 督导: checklist, notes, problem list, opinion, hand-over, corrections (clauses 2-4, 7, 8). */
@NullMarked
@NamedInterface("visit")
package org.chabaocu.supervision.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
