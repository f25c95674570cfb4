package org.chabaocu.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Source;
import org.chabaocu.organization.Lineage;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.statistics.Tally.Count;
import org.chabaocu.statistics.Tally.Measure;
import org.springframework.stereotype.Service;

/** The figures of a node in a period. */
@Service
public class ViewStatistics {

    /** So many points a series has at most: ten years of days. */
    private static final int MOST_POINTS = 3_700;

    private final Tally tally;

    ViewStatistics(Tally tally) {
        this.tally = tally;
    }

    public Outcome<Summary> summary(Lineage scope, Period period) {
        var fault = period.fault();
        if (fault.isPresent()) return Outcome.refused(fault.get());
        var counts = tally.counts(scope, period, EnumSet.allOf(Measure.class));
        return Outcome.done(summary(counts, tally.overdue(scope, period)));
    }

    private static Summary summary(List<Count> counts, long overdue) {
        var states = counts.stream()
                .filter(count -> count.measure() == Measure.STATE)
                .map(State::of)
                .toList();
        var byStatus = filled(
                HazardStatus.values(), states.stream().collect(groupingBy(State::status, summingLong(State::count))));
        var byGrade = filled(
                Grade.values(),
                states.stream()
                        .filter(state -> !state.grade().isEmpty())
                        .collect(groupingBy(state -> Grade.valueOf(state.grade()), summingLong(State::count))));
        var byCategory = states.stream()
                .filter(state -> !state.category().isEmpty())
                .collect(groupingBy(State::category, groupingBy(State::grade, summingLong(State::count))));
        var closed = byKey(counts, Measure.CLOSED);
        var hours = Hours.of(byKey(counts, Measure.HOURS));
        return new Summary(
                sum(byStatus),
                HazardStatus.allOpen().stream()
                        .mapToLong(status -> byStatus.getOrDefault(status, 0L))
                        .sum(),
                overdue,
                byStatus,
                byGrade,
                byCategory,
                filled(Cause.values(), named(counts, Measure.CAUSE, Cause::valueOf)),
                filled(Source.values(), named(counts, Measure.SOURCE, Source::valueOf)),
                sum(closed),
                closed.getOrDefault("FIRST", 0L),
                hours.percentile(0.5),
                hours.percentile(0.9));
    }

    private record State(HazardStatus status, String grade, String category, long count) {

        static State of(Count count) {
            var parts = count.key().split("\\|", -1);
            return new State(HazardStatus.valueOf(parts[0]), parts[1], parts[2], count.count());
        }
    }

    private static <K> Map<K, Long> filled(K[] keys, Map<K, Long> found) {
        return Stream.of(keys)
                .collect(toMap(key -> key, key -> found.getOrDefault(key, 0L), (one, same) -> one, LinkedHashMap::new));
    }

    private static <K> Map<K, Long> named(List<Count> counts, Measure measure, Function<String, K> name) {
        return counts.stream()
                .filter(count -> count.measure() == measure)
                .collect(toMap(count -> name.apply(count.key()), Count::count));
    }

    private static Map<String, Long> byKey(List<Count> counts, Measure measure) {
        return named(counts, measure, key -> key);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * A step of a series.
     *
     * @param start its first day
     * @param found hazards found in it
     * @param closed hazards closed out in it, whenever they were found
     */
    public record Point(LocalDate start, long found, long closed) {}

    /** Every step from the first that has a figure to the last, also those without any. */
    public Outcome<List<Point>> series(Lineage scope, Period period, Step step) {
        var fault = period.fault();
        if (fault.isPresent()) return Outcome.refused(fault.get());
        var days = tally.days(scope, period, List.of(Measure.SOURCE, Measure.CLOSED));
        if (days.isEmpty()) return Outcome.done(List.of());
        var starts = days.stream()
                .collect(groupingBy(
                        day -> step.startOf(day.day()),
                        TreeMap::new,
                        groupingBy(Tally.OnDay::measure, summingLong(Tally.OnDay::count))));
        var points = new ArrayList<Point>();
        for (var start = starts.firstKey(); !start.isAfter(starts.lastKey()); start = step.next(start)) {
            if (points.size() == MOST_POINTS)
                return Outcome.refused(Refusal.Invalid.of("by", Text.of("statistics.fault.TOO_FINE")));
            var found = starts.getOrDefault(start, Map.of());
            points.add(
                    new Point(start, found.getOrDefault(Measure.SOURCE, 0L), found.getOrDefault(Measure.CLOSED, 0L)));
        }
        return Outcome.done(points);
    }
}
