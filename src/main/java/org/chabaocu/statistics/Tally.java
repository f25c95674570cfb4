package org.chabaocu.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.HazardFigures;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.sql.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of a node. Units are counted from their hazards; of provinces, cities and counties the folded figures are
 * added to what has not been folded yet, in one statement and so of one moment: exact to the last committed action.
 */
@Repository
@Transactional(readOnly = true)
class Tally {

    private static final String FOLDED = """
            select t.scope_id as scope, t.measure, t.day, t.key, t.count
            from hazard_tally t
            where t.scope_id in (:scopes) and t.measure in (:measures) and t.day between :from and :to
            union all
            select s.scope, c ->> 0, cast(c ->> 1 as date), c ->> 2, cast(c ->> 3 as bigint)
            from hazard_tally_entry e, jsonb_array_elements(e.changes) c,
                lateral (values (e.province_id), (e.city_id), (e.county_id)) s (scope)
            where s.scope in (:scopes) and c ->> 0 in (:measures) and cast(c ->> 1 as date) between :from and :to
            """;

    private static final String COUNTED = """
            select h.unit_id as scope, f.measure, f.day, f.key, 1 as count
            from hazard h, %s f
            where h.unit_id in (:scopes) and f.measure in (:measures) and f.day between :from and :to
            """.formatted(HazardFigures.of("h"));

    private final JdbcClient jdbc;
    private final Clock clock;

    Tally(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is counted, as hazard_figures names it. */
    enum Measure {
        /** By the day it was found; the key is state, grade and category, the last two empty before the grading. */
        STATE,
        SOURCE,
        CAUSE,
        /** By the day of close-out; FIRST if the first acceptance passed, else LATER. */
        CLOSED,
        /** By the day of close-out; whole hours since the report. */
        HOURS
    }

    record Count(Measure measure, String key, long count) {}

    List<Count> counts(Lineage scope, Period period, Collection<Measure> measures) {
        return asked("""
                select measure, key, sum(count) as count from (%s) figures group by measure, key having sum(count) <> 0
                """, scope.kind(), List.of(scope.id().value()), period, measures)
                .query((row, number) -> new Count(Measure.valueOf(row.getString(1)), row.getString(2), row.getLong(3)))
                .list();
    }

    record OnDay(Measure measure, LocalDate day, long count) {}

    /** How many on each day, whatever the key. */
    List<OnDay> days(Lineage scope, Period period, Collection<Measure> measures) {
        return asked("""
                select measure, day, sum(count) as count from (%s) figures group by measure, day having sum(count) <> 0
                """, scope.kind(), List.of(scope.id().value()), period, measures)
                .query((row, number) ->
                        new OnDay(Measure.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
    }

    record OfScope(UUID scope, String key, long count) {}

    /** One measure of several nodes of a kind. */
    List<OfScope> ofEach(OrganizationKind kind, Collection<UUID> scopes, Period period, Measure measure) {
        if (scopes.isEmpty()) return List.of();
        return asked("""
                select scope, key, sum(count) as count from (%s) figures group by scope, key having sum(count) <> 0
                """, kind, scopes, period, List.of(measure))
                .query((row, number) -> new OfScope(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)))
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String statement,
            OrganizationKind kind,
            Collection<UUID> scopes,
            Period period,
            Collection<Measure> measures) {
        return jdbc.sql(statement.formatted(kind == OrganizationKind.UNIT ? COUNTED : FOLDED))
                .param("scopes", scopes)
                .param("measures", measures.stream().map(Enum::name).toList())
                .param("from", period.from())
                .param("to", period.to());
    }

    /** How many of those found in the period have passed their time limit by now. */
    long overdue(Lineage scope, Period period) {
        var conditions = new Conditions();
        conditions.add(
                "h.%s = :scope".formatted(scope.kind().column()),
                "scope",
                scope.id().value());
        conditions.add("h.due_at < :now", "now", OffsetDateTime.now(clock));
        conditions.add("(h.found_at at time zone 'Asia/Shanghai')::date between :from and :to");
        return jdbc.sql("select count(*) from hazard h where " + conditions.sql())
                .params(conditions.parameters())
                .param("from", period.from())
                .param("to", period.to())
                .query(Long.class)
                .single();
    }
}
