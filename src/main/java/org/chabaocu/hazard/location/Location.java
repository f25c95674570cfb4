package org.chabaocu.hazard.location;

import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** A place of a unit with a code of its own; perhaps of one department or team. A retired one takes no more reports. */
public record Location(
        LocationId id,
        OrganizationId unitId,
        @Nullable OrganizationId departmentId,
        @Nullable OrganizationId teamId,
        LocationCode code,
        String name,
        boolean active,
        long version) {

    Location named(String newName) {
        return new Location(id, unitId, departmentId, teamId, code, newName, active, version);
    }

    Location active(boolean now) {
        return new Location(id, unitId, departmentId, teamId, code, name, now, version);
    }

    Location atVersion(long newVersion) {
        return new Location(id, unitId, departmentId, teamId, code, name, active, newVersion);
    }
}
