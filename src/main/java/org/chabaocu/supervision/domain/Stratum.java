package org.chabaocu.supervision.domain;

import java.util.UUID;

/**
 * From what units are drawn: a city's, those of one kind in it, or those directly below the province union, which then stands
 * in the place of the city.
 *
 * @param cityId of the city union, or of the province union
 * @param unitKind empty for every kind
 * @param count how many are drawn
 */
public record Stratum(UUID cityId, String unitKind, int count) {

    /** As the frame names it: {@code cityId} or {@code cityId/kind}. */
    public String text() {
        return text(cityId, unitKind);
    }

    public static String text(UUID cityId, String unitKind) {
        return unitKind.isEmpty() ? cityId.toString() : cityId + "/" + unitKind;
    }

    /** The city of a stratum's text. */
    public static UUID city(String text) {
        return UUID.fromString(text.substring(0, 36));
    }

    /** The kind of unit of a stratum's text; empty for every kind. */
    public static String kind(String text) {
        return text.length() > 37 ? text.substring(37) : "";
    }
}
