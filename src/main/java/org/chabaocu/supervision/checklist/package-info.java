/** The two checklists as versioned data: looked at, and changed by writing a new version. */
@NullMarked
package org.chabaocu.supervision.checklist;

import org.jspecify.annotations.NullMarked;
