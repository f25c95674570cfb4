package org.chabaocu.campaign.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which participants of a training check in with their phones.
 *
 * @param closesAt when it ends by itself
 * @param closedAt when it was ended; null if nobody did
 */
public record CheckInSession(
        CheckInCode code,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant closedAt) {

    public boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(closesAt);
    }
}
