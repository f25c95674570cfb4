/** The chain of events of each round. */
@NullMarked
package org.chabaocu.supervision.event;

import org.jspecify.annotations.NullMarked;
