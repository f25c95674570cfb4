package org.chabaocu.hazard.domain;

import java.time.Duration;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.jspecify.annotations.Nullable;

/** How long a hazard may stay in a state before it is overdue (domain §2, Deadlines). */
@FunctionalInterface
public interface TimeLimits {

    Duration of(HazardStatus status, @Nullable Grade grade, boolean imminent);
}
