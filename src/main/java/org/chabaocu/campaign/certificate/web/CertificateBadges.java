package org.chabaocu.campaign.certificate.web;

import java.util.ArrayList;
import java.util.List;
import org.chabaocu.campaign.certificate.CertificateRow;
import org.chabaocu.campaign.certificate.CoveredPost;
import org.chabaocu.campaign.certificate.Notice;
import org.chabaocu.campaign.certificate.Standing;
import org.chabaocu.platform.view.Badge;
import org.chabaocu.platform.view.Tone;

/** How a certificate or a special post stands, in a word. */
public final class CertificateBadges {

    private CertificateBadges() {}

    public static List<Badge> of(CertificateRow row) {
        var badges = new ArrayList<Badge>();
        badges.add(Badge.of(tone(row.standing()), "certificate.standing." + row.standing()));
        if (row.certificate().isInUse() && row.notice() != Notice.LATER && row.notice() != Notice.OVERDUE)
            badges.add(Badge.of(tone(row.notice()), "certificate.notice." + row.notice()));
        return badges;
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case VALID -> Tone.GOOD;
            case NOT_AT_WORK, HOLDER_LEFT, REPLACED, WITHDRAWN -> Tone.NEUTRAL;
            case REVIEW_OVERDUE, EXPIRED -> Tone.DANGER;
        };
    }

    private static Tone tone(Notice notice) {
        return switch (notice) {
            case OVERDUE, WITHIN_30 -> Tone.DANGER;
            case WITHIN_60 -> Tone.WARNING;
            case WITHIN_90, LATER -> Tone.INFO;
        };
    }

    public static List<Badge> of(CoveredPost post) {
        if (!post.here()) return List.of(Badge.of(Tone.NEUTRAL, "certificate.standing.HOLDER_LEFT"));
        var tone = post.isValid() ? Tone.GOOD : Tone.DANGER;
        return List.of(Badge.of(tone, "certificate.cover." + post.cover()));
    }
}
