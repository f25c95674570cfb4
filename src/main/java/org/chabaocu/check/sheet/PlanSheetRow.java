package org.chabaocu.check.sheet;

import java.time.LocalDate;
import java.util.List;
import org.chabaocu.check.Frequency;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A place of a plan as a sheet names it. The rows with the same node, frequency and title are one plan.
 *
 * @param unitCode null: the importer's only unit
 * @param node a department or team by its code or name; null: the unit
 * @param role either this
 * @param username or this
 */
record PlanSheetRow(@Nullable String unitCode, @Nullable String node, Terms terms, String place, List<String> items) {

    /** What all rows of a plan say alike. */
    record Terms(
            Frequency frequency,
            String title,
            @Nullable Role role,
            @Nullable String username,
            @Nullable String partners,
            boolean daysOffToo,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
