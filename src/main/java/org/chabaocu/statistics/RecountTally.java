package org.chabaocu.statistics;

import java.util.List;
import org.chabaocu.hazard.HazardFigures;
import org.chabaocu.platform.command.CommandLineRecount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the hazards themselves and holds the kept figures against it, at one moment and without stopping anybody. What was
 * off is put right by the difference, which stays right whatever has been done since.
 */
@Service
class RecountTally implements CommandLineRecount {

    private static final String FIGURES = """
            with counted as (
                select s.scope, f.measure, f.day, f.key, count(*) as count
                from hazard h, %s f, lateral (values (h.province_id), (h.city_id), (h.county_id)) s (scope)
                where s.scope is not null
                group by 1, 2, 3, 4),
            kept as (
                select scope, measure, day, key, sum(count) as count
                from (
                    select scope_id as scope, measure, day, key, count from hazard_tally
                    union all
                    select s.scope, c ->> 0, cast(c ->> 1 as date), c ->> 2, cast(c ->> 3 as bigint)
                    from hazard_tally_entry e, jsonb_array_elements(e.changes) c,
                        lateral (values (e.province_id), (e.city_id), (e.county_id)) s (scope)
                    where s.scope is not null) summed
                group by 1, 2, 3, 4
                having sum(count) <> 0),
            off as (
                select scope, measure, day, key, coalesce(counted.count, 0) - coalesce(kept.count, 0) as difference
                from counted full join kept using (scope, measure, day, key)
                where counted.count is distinct from kept.count),
            mended as (
                insert into hazard_tally as tally (scope_id, measure, day, key, count)
                select scope, measure, day, key, difference from off order by 1, 2, 3, 4
                on conflict (scope_id, measure, day, key) do update set count = tally.count + excluded.count)
            select (select count(*) from counted) as figures, (select count(*) from off) as off
            """.formatted(HazardFigures.of("h"));

    private static final String COUNTERS = """
            with counted as (
                select unit_id, province_id, city_id, status, coalesce(grade, '') as grade, count(*) as count
                from hazard group by 1, 2, 3, 4, 5),
            kept as (
                select unit_id, province_id, city_id, status, grade, count from hazard_counter where count <> 0),
            off as (
                select unit_id, coalesce(counted.province_id, kept.province_id) as province_id,
                    coalesce(counted.city_id, kept.city_id) as city_id, status, grade,
                    coalesce(counted.count, 0) - coalesce(kept.count, 0) as difference
                from counted full join kept using (unit_id, status, grade)
                where counted.count is distinct from kept.count),
            mended as (
                insert into hazard_counter as counter (unit_id, province_id, city_id, status, grade, count)
                select unit_id, province_id, city_id, status, grade, difference from off order by unit_id, status, grade
                on conflict (unit_id, status, grade) do update set count = counter.count + excluded.count)
            select (select count(*) from counted) as figures, (select count(*) from off) as off
            """;

    private final JdbcClient jdbc;

    RecountTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<Result> recount() {
        return List.of(
                count("figures of provinces, cities and counties", FIGURES), count("counters of units", COUNTERS));
    }

    private Result count(String what, String statement) {
        return jdbc.sql(statement)
                .query((row, number) -> new Result(what, row.getLong("figures"), row.getLong("off")))
                .single();
    }
}
