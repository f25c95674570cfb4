/** Planning a round, preparing its members, seeing where it stands (source clauses 1 and 8). */
@NullMarked
package org.chabaocu.supervision.round;

import org.jspecify.annotations.NullMarked;
