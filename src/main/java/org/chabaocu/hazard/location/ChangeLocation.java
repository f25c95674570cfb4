package org.chabaocu.hazard.location;

import org.chabaocu.access.Actor;
import org.chabaocu.organization.Organization;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renames a location, retires it, or takes it back into use. Its code stays: posters on the wall keep their meaning. */
@Service
class ChangeLocation {

    private final LocationKeepers keepers;
    private final Locations locations;

    ChangeLocation(LocationKeepers keepers, Locations locations) {
        this.keepers = keepers;
        this.locations = locations;
    }

    /** What is to change; null leaves it as it is. */
    record Change(
            @Nullable String name,
            @Nullable Boolean active,
            @Nullable Long expectedVersion) {}

    @Transactional
    Outcome<Location> change(LocationId id, Change change, Actor actor) {
        var location = locations.get(id);
        return switch (keepers.unit(location.unitId(), actor)) {
            case Outcome.Refused<Organization>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Organization> done -> changed(location, change);
        };
    }

    private Outcome<Location> changed(Location location, Change change) {
        if (change.expectedVersion() != null && change.expectedVersion() != location.version()) {
            return Outcome.refused(new Refusal.Stale(location.version()));
        }
        var name = change.name() == null ? location.name() : change.name().strip();
        if (name.isEmpty()) return Outcome.refused(Refusal.Invalid.of("name", Text.of("location.fault.none")));
        if (!AddLocations.fits(name)) return Outcome.refused(Refusal.Invalid.of("name", AddLocations.tooLong(name)));
        return write(location.named(name).active(change.active() == null ? location.active() : change.active()));
    }

    private Outcome<Location> write(Location location) {
        try {
            if (!locations.update(location)) return Outcome.refused(new Refusal.Stale(location.version()));
            return Outcome.done(location.atVersion(location.version() + 1));
        } catch (DuplicateKeyException e) {
            return Outcome.refused(Refusal.Invalid.of("name", Text.of("location.fault.taken")));
        }
    }
}
