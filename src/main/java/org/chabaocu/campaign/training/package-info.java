/** Training: checking in by phone, hours and results per person, the three-level induction of new employees, all-staff trainings. */
@NullMarked
package org.chabaocu.campaign.training;

import org.jspecify.annotations.NullMarked;
