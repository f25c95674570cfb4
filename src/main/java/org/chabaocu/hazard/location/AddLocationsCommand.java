package org.chabaocu.hazard.location;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** New locations of a unit, all of one department or team if one is named. */
public record AddLocationsCommand(
        UUID unitId, @Nullable UUID departmentId, @Nullable UUID teamId, List<String> names) {

    /** One name a line; empty lines are nothing. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
