package org.chabaocu.hazard.domain;

import java.time.Duration;
import java.time.Instant;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.jspecify.annotations.Nullable;

/** How long a hazard may stay in a state before it is overdue (domain §2, Deadlines). */
@FunctionalInterface
public interface TimeLimits {

    Duration of(HazardStatus status, @Nullable Grade grade, boolean imminent);

    /** When the limit of a state entered at this instant ends: by the clock, unless somebody knows a calendar. */
    default Instant end(Instant entered, HazardStatus status, @Nullable Grade grade, boolean imminent) {
        return entered.plus(of(status, grade, imminent));
    }
}
