package org.chabaocu.check.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.check.application.PlanCommand.PlacePlan;
import org.chabaocu.check.domain.Place;

/** Places as they are typed: one a line, the name before a colon, after it what is looked at. */
public final class PlaceLines {

    private static final String COLONS = "[:\uff1a]";
    private static final String SEPARATORS = "[;\uff1b\u3001]";

    private PlaceLines() {}

    /** The places in their order; one without a colon has no items, which the use case refuses. */
    public static List<PlacePlan> parse(String text) {
        var places = new ArrayList<PlacePlan>();
        for (var line : text.split("\\R")) {
            if (line.isBlank()) continue;
            var parts = line.split(COLONS, 2);
            places.add(new PlacePlan(parts[0].strip(), null, parts.length < 2 ? List.of() : items(parts[1])));
        }
        return places;
    }

    static List<String> items(String text) {
        return Stream.of(text.split(SEPARATORS))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    public static String write(List<Place> places) {
        return places.stream()
                .map(place -> place.name() + "\uff1a" + String.join("\uff1b", place.items()))
                .collect(Collectors.joining("\n"));
    }
}
