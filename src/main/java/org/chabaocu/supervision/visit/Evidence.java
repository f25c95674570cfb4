package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A photo or document of a visit, and what it is evidence of. */
public record Evidence(UUID id, boolean photo, String name, Place place, UUID addedBy, Instant addedAt) {

    /**
     * An item, a finding or a finding's correction; neither item nor finding: the visit itself.
     *
     * @param correction shown by the inspected side: corrected
     */
    public record Place(@Nullable String itemCode, @Nullable UUID findingId, boolean correction) {

        public static final Place VISIT = new Place(null, null, false);

        public static Place item(String itemCode) {
            return new Place(itemCode, null, false);
        }

        public static Place finding(UUID findingId) {
            return new Place(null, findingId, false);
        }

        public static Place correction(UUID findingId) {
            return new Place(null, findingId, true);
        }
    }
}
