/** Training: checking in by phone, hours and results per person, the three-level induction of new employees, all-staff trainings. */
@NullMarked
@NamedInterface("training")
package org.chabaocu.campaign.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
