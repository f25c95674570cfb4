package org.chabaocu.hazard.location;

import java.util.UUID;

/** The id of a place with a QR poster: a time-ordered UUID. */
public record LocationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
