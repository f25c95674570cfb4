/** The draw anyone can recompute (source clause 7): frozen frame, commitment, seed, order, reserves. */
@NullMarked
package org.chabaocu.supervision.draw;

import org.jspecify.annotations.NullMarked;
