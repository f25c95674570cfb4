package org.chabaocu.hazard;

import java.util.UUID;

/** The id of a hazard: a time-ordered UUID, so that the newest hazard has the greatest. */
public record HazardId(UUID value) {

    public static HazardId of(String text) {
        return new HazardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
