/** The draw anyone can recompute (source clause 7): frozen frame, commitment, seed, order, reserves. */
@NullMarked
@NamedInterface("draw")
package org.chabaocu.supervision.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
