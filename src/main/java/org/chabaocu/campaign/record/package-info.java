/** Evidence records: what the checklists ask about and when it was done, with papers, participants and results. */
@NullMarked
@NamedInterface("record")
package org.chabaocu.campaign.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
