package org.chabaocu.statistics;

import java.util.Map;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Source;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a node for the hazards found in a period; of close-out those closed in it.
 *
 * @param byStatus every state, also those with none
 * @param byGrade the graded ones
 * @param byCategory by category and of each by grade; codes of categories; those not yet graded under the empty grade
 * @param overdue past their time limit now
 * @param closedInPeriod closed out in the period, whenever they were found
 * @param closedAtFirst of these, how many passed the first acceptance
 * @param medianHours from report to close-out of these; null without any
 * @param ninetiethHours nine out of ten took no longer
 */
public record Summary(
        long total,
        long open,
        long overdue,
        Map<HazardStatus, Long> byStatus,
        Map<Grade, Long> byGrade,
        Map<String, Map<String, Long>> byCategory,
        Map<Cause, Long> byCause,
        Map<Source, Long> bySource,
        long closedInPeriod,
        long closedAtFirst,
        @Nullable Double medianHours,
        @Nullable Double ninetiethHours) {

    public long inCategory(String category) {
        return byCategory.getOrDefault(category, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
