package org.chabaocu.hazard.web.page;

import java.util.ArrayList;
import java.util.List;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Badge;
import org.chabaocu.platform.view.Tone;

/** A hazard's state and grade, and the dangers that stand, as badges. */
public final class HazardBadges {

    private HazardBadges() {}

    public static List<Badge> of(Hazard hazard) {
        var badges = new ArrayList<Badge>();
        badges.add(Badge.of(tone(hazard.status()), "hazard.status." + hazard.status()));
        if (hazard.grade() != null)
            badges.add(Badge.of(hazard.isMajor() ? Tone.DANGER : Tone.NEUTRAL, "hazard.gradeName." + hazard.grade()));
        if (hazard.isImminent() && hazard.status().isOpen()) badges.add(danger("hazard.imminent", "alert-triangle"));
        if (hazard.stopWorkStands()) badges.add(danger("hazard.stopWork.stands", "hand-stop"));
        if (hazard.isListed() && !hazard.isDelisted()) badges.add(danger("hazard.listed", "gavel"));
        return List.copyOf(badges);
    }

    private static Badge danger(String code, String icon) {
        return new Badge(Text.of(code), Tone.DANGER, icon);
    }

    private static Tone tone(HazardStatus status) {
        return switch (status) {
            case REPORTED, DISMISSAL_REVIEW, PLANNING -> Tone.WARNING;
            case STOP_WORK -> Tone.DANGER;
            case ESCALATED, GOVERNMENT, RECTIFYING, ACCEPTANCE -> Tone.INFO;
            case CLOSED -> Tone.GOOD;
            case DISMISSED, DUPLICATE -> Tone.NEUTRAL;
        };
    }
}
