package org.chabaocu.campaign.record;

import java.util.UUID;

/** The id of a record: a time-ordered UUID. */
public record RecordId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
