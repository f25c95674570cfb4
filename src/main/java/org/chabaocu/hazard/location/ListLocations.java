package org.chabaocu.hazard.location;

import java.util.Collection;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a unit's locations to those who keep them. */
@Service
@Transactional(readOnly = true)
class ListLocations {

    private static final int MOST_POSTERS = 500;

    private final LocationKeepers keepers;
    private final Locations locations;

    ListLocations(LocationKeepers keepers, Locations locations) {
        this.keepers = keepers;
        this.locations = locations;
    }

    Outcome<LocationSlice> list(OrganizationId unit, LocationFilter filter, Actor actor) {
        return keepers.unit(unit, actor).map(found -> slice(found, filter));
    }

    private LocationSlice slice(Organization unit, LocationFilter filter) {
        var oneMore = new LocationFilter(filter.active(), filter.text(), filter.limit() + 1, filter.after());
        var rows = locations.list(unit.id(), oneMore);
        if (rows.size() <= filter.limit()) return new LocationSlice(unit, rows, null);
        var page = rows.subList(0, filter.limit());
        return new LocationSlice(unit, page, page.getLast().id());
    }

    /** What is printed: the chosen ones that are in use, or all of them. */
    Outcome<LocationSlice> forPosters(OrganizationId unit, Collection<UUID> ids, Actor actor) {
        return keepers.unit(unit, actor)
                .map(found -> new LocationSlice(found, locations.forPosters(unit, ids, MOST_POSTERS), null));
    }

    Outcome<Location> one(LocationId id, Actor actor) {
        var location = locations.get(id);
        return keepers.unit(location.unitId(), actor).map(unit -> location);
    }
}
