package org.chabaocu.notification.inbox;

import java.util.List;
import org.chabaocu.notification.Urgency;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Badge;
import org.chabaocu.platform.view.Tone;

/** How much a notice presses, as badges. */
public final class UrgencyBadge {

    private UrgencyBadge() {}

    public static List<Badge> of(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> List.of();
            case URGENT -> List.of(Badge.of(Tone.WARNING, "notification.urgency.URGENT"));
            case IMMINENT ->
                List.of(new Badge(Text.of("notification.urgency.IMMINENT"), Tone.DANGER, "alert-triangle"));
        };
    }
}
