/** Readiness 自查: for each of the 30 items of the two checklists what is met, what is missing, why, and by which evidence. */
@NullMarked
package org.chabaocu.campaign.readiness;

import org.jspecify.annotations.NullMarked;
