package org.chabaocu.hazard.timelimit;

import org.chabaocu.hazard.HazardStatus;
import org.jspecify.annotations.Nullable;

/**
 * A limit to be set.
 *
 * @param field what the caller calls it, for a fault
 * @param hours null to have none of its own
 */
record LimitChange(
        String field,
        HazardStatus status,
        LimitKind kind,
        @Nullable Integer hours) {}
