/** Pages and API of the checklists. */
@NullMarked
package org.chabaocu.supervision.checklist.web;

import org.jspecify.annotations.NullMarked;
