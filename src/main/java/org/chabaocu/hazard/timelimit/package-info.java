/** How long a hazard may stay in a state: read by everybody, set for the whole province by its administrators and its union. */
@NullMarked
package org.chabaocu.hazard.timelimit;

import org.jspecify.annotations.NullMarked;
