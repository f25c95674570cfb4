package org.chabaocu.campaign.readiness.web;

import org.chabaocu.campaign.readiness.ItemReadiness;
import org.chabaocu.campaign.readiness.ReadinessStatus;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.view.Tone;

/** How a status looks, and where an item is mended. */
public final class ReadinessBadges {

    private ReadinessBadges() {}

    public static Tone tone(ReadinessStatus status) {
        return switch (status) {
            case MET -> Tone.GOOD;
            case PARTLY -> Tone.WARNING;
            case MISSING -> Tone.DANGER;
            case MANUAL -> Tone.INFO;
        };
    }

    public static String icon(ReadinessStatus status) {
        return switch (status) {
            case MET -> "circle-check";
            case PARTLY -> "alert-triangle";
            case MISSING -> "circle-x";
            case MANUAL -> "eye";
        };
    }

    /** Where what is missing is entered: the form of the right kind of record, or the page of what the item asks about. */
    public static String path(ItemReadiness item, OrganizationId organization) {
        if (item.wanted() != null)
            return "/campaign/records/new?kind=" + item.wanted() + "&organization=" + organization;
        return switch (item.code()) {
            case "U-2-4" -> "/certificates/posts?unit=" + organization;
            case "U-3-2" -> "/checks?organization=" + organization;
            default -> "/hazards?unit=" + organization;
        };
    }

    /** The message key of what that button says. */
    public static String way(ItemReadiness item) {
        if (item.wanted() != null) return "campaign.kind." + item.wanted();
        return switch (item.code()) {
            case "U-2-4" -> "certificate.posts.title";
            case "U-3-2" -> "readiness.way.checks";
            default -> "readiness.way.ledger";
        };
    }
}
