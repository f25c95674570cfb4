package org.chabaocu.check.web;

import java.util.List;
import java.util.UUID;
import org.chabaocu.check.domain.Place;
import org.jspecify.annotations.Nullable;

/** A place and what is looked at there. */
record PlaceJson(String name, @Nullable UUID locationId, List<String> items) {

    static List<PlaceJson> of(List<Place> places) {
        return places.stream()
                .map(place -> new PlaceJson(place.name(), place.locationId(), place.items()))
                .toList();
    }
}
