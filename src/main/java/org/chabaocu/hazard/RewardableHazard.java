package org.chabaocu.hazard;

import java.time.Instant;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a reward is decided by.
 *
 * @param where the unit
 * @param reporter null if the finder stayed anonymous or is unknown
 * @param claimable whether an anonymous finder holds a claim code
 * @param grade null until graded
 */
public record RewardableHazard(
        HazardId id,
        String number,
        Lineage where,
        HazardStatus status,
        Source source,
        @Nullable PersonId reporter,
        boolean claimable,
        @Nullable Grade grade,
        @Nullable String category,
        @Nullable Instant closedAt) {

    public boolean isClosed() {
        return status == HazardStatus.CLOSED;
    }
}
