package org.chabaocu.check.application;

import java.util.List;
import org.chabaocu.check.application.PlanCommand.PlacePlan;
import org.chabaocu.hazard.location.Locations;
import org.chabaocu.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** A place written with the name of one of the unit's locations is that location. */
@Component
public class TieLocations {

    private final Locations locations;

    TieLocations(Locations locations) {
        this.locations = locations;
    }

    public List<PlacePlan> tied(List<PlacePlan> places, OrganizationId unit) {
        var known = locations.byNames(unit, places.stream().map(PlacePlan::name).toList());
        return places.stream()
                .map(place -> {
                    var location = known.get(place.name());
                    return location == null
                            ? place
                            : new PlacePlan(place.name(), location.id().value(), place.items());
                })
                .toList();
    }
}
