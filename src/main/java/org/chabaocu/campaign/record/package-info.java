/** Evidence records: what the checklists ask about and when it was done, with papers, participants and results. */
@NullMarked
package org.chabaocu.campaign.record;

import org.jspecify.annotations.NullMarked;
