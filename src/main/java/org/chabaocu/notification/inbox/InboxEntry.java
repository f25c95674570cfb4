package org.chabaocu.notification.inbox;

import java.time.Instant;
import java.util.UUID;
import org.chabaocu.notification.Urgency;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A notice as one person has it.
 *
 * @param confirmBy until when receipt is to be confirmed; null if nobody asks this person for it
 * @param confirmedAt when this person confirmed it
 * @param firstConfirmedAt when anybody did
 */
public record InboxEntry(
        UUID id,
        String kind,
        Urgency urgency,
        Text text,
        String path,
        Instant at,
        @Nullable Instant readAt,
        @Nullable Instant confirmBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant firstConfirmedAt) {

    public boolean isRead() {
        return readAt != null;
    }

    /** Whether this person may still confirm it. */
    public boolean isToConfirm() {
        return confirmBy != null && confirmedAt == null;
    }
}
