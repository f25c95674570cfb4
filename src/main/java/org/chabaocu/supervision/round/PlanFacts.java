package org.chabaocu.supervision.round;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.organization.Lineage;

/**
 * What the rules of a plan need to know of the province.
 *
 * @param cities the active city unions by name, and the province union if there are units directly below it
 * @param sizes how many active units each stratum holds, by its text; for a whole city and for each kind in it
 * @param people the active persons of the province among those named in the plan
 */
public record PlanFacts(Map<UUID, String> cities, Map<String, Integer> sizes, Map<UUID, Inspector> people) {

    /** @param places the home and the nodes of the roles: what lies in the city of one of them is their own */
    public record Inspector(UUID id, String name, List<Lineage> places) {

        /** Nobody inspects their own unit or city. */
        public boolean isFrom(UUID city) {
            return places.stream().anyMatch(place -> isIn(place, city));
        }

        /** Units directly below the province union have it in the city's place; it is not itself one of them. */
        private static boolean isIn(Lineage place, UUID city) {
            if (place.cityId() != null) return place.cityId().value().equals(city);
            return place.unitId() != null && place.provinceId().value().equals(city);
        }
    }
}
