package org.chabaocu.check.persistence;

import java.util.Locale;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** When two places are the same: the same location of the unit, or else the same name at the same node. */
public final class PlaceKeys {

    private PlaceKeys() {}

    public static String of(OrganizationId node, String name, @Nullable UUID locationId) {
        return locationId != null
                ? locationId.toString()
                : node + " " + name.strip().toLowerCase(Locale.ROOT);
    }
}
