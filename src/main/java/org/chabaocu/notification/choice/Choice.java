package org.chabaocu.notification.choice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.chabaocu.notification.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose.
 *
 * @param muted codes of the kinds that come by mail no more
 * @param quiet null to be reached at any hour
 * @param version 0 as long as nothing was chosen
 */
public record Choice(
        MailChoice mail, Set<String> muted, @Nullable QuietHours quiet, long version) {

    /** When the mail of the day goes out. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    public static final Choice USUAL = new Choice(MailChoice.AT_ONCE, Set.of(), QuietHours.USUAL, 0);

    public Choice {
        muted = Set.copyOf(muted);
    }

    /** When a notice may go out by mail at the earliest; empty if it does not. */
    public Optional<Instant> mailNotBefore(String kind, Urgency urgency, Instant now, ZoneId zone) {
        if (urgency == Urgency.IMMINENT) return Optional.of(now);
        if (mail == MailChoice.NEVER || muted.contains(kind)) return Optional.empty();
        var early = mail == MailChoice.DAILY ? nextMorning(now, zone) : now;
        return Optional.of(quiet == null ? early : quiet.after(early, zone));
    }

    private static Instant nextMorning(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var today = local.with(MORNING);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }
}
