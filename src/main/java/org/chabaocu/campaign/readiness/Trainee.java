package org.chabaocu.campaign.readiness;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A new employee in the induction trainings of a year.
 *
 * @param hours class hours in all of them
 * @param passed the result of the last exam; null if there was none
 */
record Trainee(String name, BigDecimal hours, @Nullable Boolean passed) {

    boolean hasPassed() {
        return Boolean.TRUE.equals(passed);
    }
}
