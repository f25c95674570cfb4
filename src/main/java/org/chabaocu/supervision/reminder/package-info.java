/** The seven days of a supervision team (clause 6): its leader and recorder are reminded while they run, the province union when they are over. */
@NullMarked
package org.chabaocu.supervision.reminder;

import org.jspecify.annotations.NullMarked;
