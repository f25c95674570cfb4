package org.chabaocu.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.notification.Urgency;
import org.chabaocu.platform.Text;

/**
 * A message as it is sent, the same with each attempt.
 *
 * @param seq its number among the receiver's messages
 * @param notices how many notices it tells of
 * @param kinds how many of each kind
 * @param lines the first of them, as many as the channel shows
 */
record Letter(
        UUID id,
        Receiver receiver,
        int seq,
        Instant createdAt,
        int notices,
        Map<String, Integer> kinds,
        List<Line> lines) {

    /** @param about the node it concerns */
    record Line(UUID id, String kind, Urgency urgency, Text text, String path, UUID about, Instant at) {}

    int more() {
        return notices - lines.size();
    }
}
