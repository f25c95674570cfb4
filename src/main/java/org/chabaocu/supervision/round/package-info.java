/** Planning a round, preparing its members, seeing where it stands (source clauses 1 and 8). */
@NullMarked
@NamedInterface("round")
package org.chabaocu.supervision.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
