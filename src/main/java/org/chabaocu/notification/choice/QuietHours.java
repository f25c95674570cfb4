package org.chabaocu.notification.choice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When somebody wants to be left alone, each night anew. The end is the first moment that is not quiet; both at the same time
 * is the whole day but that moment and is not allowed.
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    public QuietHours {
        if (from.equals(until)) throw new IllegalArgumentException("quiet hours begin and end at " + from);
    }

    /** The instant itself, or the end of the quiet hours it falls into. */
    public Instant after(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        if (!includes(local.toLocalTime())) return instant;
        var end = local.with(until);
        return (end.isAfter(local) ? end : local.plusDays(1).with(until)).toInstant();
    }

    private boolean includes(LocalTime time) {
        var sinceFrom = !time.isBefore(from);
        var beforeEnd = time.isBefore(until);
        return from.isBefore(until) ? sinceFrom && beforeEnd : sinceFrom || beforeEnd;
    }
}
