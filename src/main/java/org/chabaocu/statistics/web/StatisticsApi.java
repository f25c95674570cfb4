package org.chabaocu.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.statistics.Comparison;
import org.chabaocu.statistics.Period;
import org.chabaocu.statistics.StatisticsScope;
import org.chabaocu.statistics.Step;
import org.chabaocu.statistics.Summary;
import org.chabaocu.statistics.ViewStatistics;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures for programs. */
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticsApi {

    private static final String SCOPE =
            "Id of a province union, city union, county or unit; the widest seen if not given.";
    private static final String FROM = "First day, YYYY-MM-DD; from the beginning if not given.";
    private static final String TO = "Last day, YYYY-MM-DD; no end if not given.";

    private final StatisticsScope scopes;
    private final ViewStatistics viewStatistics;
    private final Comparison comparison;

    StatisticsApi(StatisticsScope scopes, ViewStatistics viewStatistics, Comparison comparison) {
        this.scopes = scopes;
        this.viewStatistics = viewStatistics;
        this.comparison = comparison;
    }

    /** @param from null for all time before, as {@code to} for all time after */
    record SummaryJson(
            UUID scope,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long total,
            long open,
            long overdue,
            Object byStatus,
            Object byGrade,
            Object byCategory,
            Object byCause,
            Object bySource,
            long closedInPeriod,
            long closedAtFirstAcceptance,
            @Nullable Double medianHoursToClose,
            @Nullable Double ninetiethPercentileHoursToClose) {

        static SummaryJson of(UUID scope, String name, Period period, Summary figures) {
            var categories = new TreeMap<String, Long>();
            figures.byCategory().keySet().forEach(category -> categories.put(category, figures.inCategory(category)));
            return new SummaryJson(
                    scope,
                    name,
                    period.since(),
                    period.until(),
                    figures.total(),
                    figures.open(),
                    figures.overdue(),
                    figures.byStatus(),
                    figures.byGrade(),
                    categories,
                    figures.byCause(),
                    figures.bySource(),
                    figures.closedInPeriod(),
                    figures.closedAtFirst(),
                    figures.medianHours(),
                    figures.ninetiethHours());
        }
    }

    @GetMapping("/summary")
    @Operation(
            summary =
                    "Counts of the hazards found in a period, exact to the last action; close-out of those closed in it")
    SummaryJson summary(
            @Parameter(description = SCOPE) @RequestParam(required = false) @Nullable UUID scope,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable LocalDate to,
            Actor actor) {
        var node = scopes.of(scope, actor);
        var period = Period.of(from, to);
        var figures = viewStatistics.summary(node.lineage(), period).orThrow();
        return SummaryJson.of(node.id().value(), node.name(), period, figures);
    }

    record SeriesJson(UUID scope, String by, List<ViewStatistics.Point> items) {}

    @GetMapping("/series")
    @Operation(summary = "Hazards found and closed out in each step of a period")
    SeriesJson series(
            @Parameter(description = SCOPE) @RequestParam(required = false) @Nullable UUID scope,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = "day, week (from Monday) or month.") @RequestParam(defaultValue = "month")
                    StepWord by,
            Actor actor) {
        var node = scopes.of(scope, actor);
        var points = viewStatistics
                .series(node.lineage(), Period.of(from, to), by.step())
                .orThrow();
        return new SeriesJson(node.id().value(), by.name(), points);
    }

    /** As the API writes them. */
    enum StepWord {
        day,
        week,
        month;

        Step step() {
            return Step.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    record ComparisonJson(UUID scope, List<Comparison.Row> items) {}

    @GetMapping("/comparison")
    @Operation(
            summary = "The cities of a province, or the largest units of a city, per 1,000 staff, and which are silent")
    ComparisonJson comparison(
            @Parameter(description = SCOPE) @RequestParam(required = false) @Nullable UUID scope,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable LocalDate to,
            Actor actor) {
        var node = scopes.of(scope, actor);
        return new ComparisonJson(node.id().value(), comparison.of(node.lineage(), Period.of(from, to)));
    }
}
