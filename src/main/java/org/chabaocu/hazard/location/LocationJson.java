package org.chabaocu.hazard.location;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A location as the API tells of it; {@code url} is what its QR code says. */
record LocationJson(
        String id,
        String unitId,
        @Nullable String departmentId,
        @Nullable String teamId,
        String name,
        String code,
        String url,
        boolean active) {

    static LocationJson of(Location location, PublicAddress address) {
        return new LocationJson(
                location.id().toString(),
                location.unitId().toString(),
                location.departmentId() == null ? null : location.departmentId().toString(),
                location.teamId() == null ? null : location.teamId().toString(),
                location.name(),
                location.code().text(),
                address.of(location.code()),
                location.active());
    }

    /** One page of a list. */
    record Listing(List<LocationJson> items, @Nullable String next) {}
}
