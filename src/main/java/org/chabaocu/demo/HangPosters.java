package org.chabaocu.demo;

import java.util.List;
import org.chabaocu.hazard.location.AddLocations;
import org.chabaocu.hazard.location.AddLocationsCommand;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives each unit places with QR codes. */
@Component
@Profile("demo")
class HangPosters {

    private final AddLocations addLocations;

    HangPosters(AddLocations addLocations) {
        this.addLocations = addLocations;
    }

    void hang(List<DemoUnit> units, DemoContent content) {
        for (var unit : units) {
            var names =
                    content.province().locations().getOrDefault(unit.content().structure(), List.of());
            var command = new AddLocationsCommand(unit.organization().id().value(), null, null, names);
            addLocations.add(command, unit.actor(Part.SAFETY)).orThrow();
        }
    }
}
