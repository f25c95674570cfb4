package org.chabaocu.hazard.report;

import java.util.UUID;
import org.chabaocu.hazard.location.Location;
import org.chabaocu.organization.Organization;
import org.jspecify.annotations.Nullable;

/** Where a form's report goes: a unit, and the scanned location if there was one. */
public record ReportPlace(Organization unit, @Nullable Location location) {

    /** Whether reports are taken here: a retired location takes none. */
    boolean isInUse() {
        return location == null || location.active();
    }

    @Nullable
    UUID locationId() {
        return location == null ? null : location.id().value();
    }

    String name() {
        return location == null ? "" : location.name();
    }
}
