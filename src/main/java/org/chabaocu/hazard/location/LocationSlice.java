package org.chabaocu.hazard.location;

import java.util.List;
import org.chabaocu.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * A page of a unit's locations.
 *
 * @param next the last location of this page, null if no other page follows
 */
public record LocationSlice(
        Organization unit,
        List<Location> locations,
        @Nullable LocationId next) {}
