package org.chabaocu.campaign.readiness.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chabaocu.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/** The address of an overview as it is filtered. */
record OverviewAddress(@Nullable UUID city, OrganizationKind level, String text) {

    /** Ends where the year is to follow. */
    String withoutYear() {
        return "/campaign/overview?level=" + level + (city == null ? "" : "&city=" + city)
                + (text.isBlank() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)) + "&year=";
    }
}
