package org.chabaocu.campaign.certificate;

import java.util.UUID;

/** The id of a special post: a time-ordered UUID. */
public record SpecialPostId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
