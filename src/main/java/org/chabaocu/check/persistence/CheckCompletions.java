package org.chabaocu.check.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.check.domain.Check;
import org.chabaocu.check.domain.CheckId;
import org.chabaocu.check.domain.CheckResult;
import org.chabaocu.check.domain.Completion;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checks that were done: rows are added, never changed. */
@Repository
public class CheckCompletions {

    private static final String COLUMNS =
            "d.plan_id, d.period, d.result, d.hazards, d.late, d.remark, d.done_at, d.done_by, d.role";

    private final JdbcClient jdbc;

    CheckCompletions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these plans whose period begins between two days, both included: by plan, then by the period's first day. */
    public Map<PlanId, Map<LocalDate, Completion>> of(List<Plan> plans, LocalDate from, LocalDate to) {
        var found = new HashMap<PlanId, Map<LocalDate, Completion>>();
        if (plans.isEmpty()) return found;
        jdbc.sql("""
                        select %s from check_done d
                        where d.unit_id in (:units) and d.plan_id in (:plans) and d.period between :from and :to
                        """.formatted(COLUMNS))
                .param(
                        "units",
                        plans.stream().map(PlacesOfPlans::unit).distinct().toList())
                .param("plans", plans.stream().map(plan -> plan.id().value()).toList())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    found.computeIfAbsent(plan(row), plan -> new HashMap<>()).put(period(row), completion(row));
                });
        return found;
    }

    /** The same as days alone, for those who count: one row a plan. */
    public Map<PlanId, Set<LocalDate>> periods(List<Plan> plans, LocalDate from, LocalDate to) {
        var found = new HashMap<PlanId, Set<LocalDate>>();
        if (plans.isEmpty()) return found;
        jdbc.sql("""
                        select d.plan_id, array_agg(d.period) as periods from check_done d
                        where d.unit_id in (:units) and d.plan_id in (:plans) and d.period between :from and :to
                        group by d.plan_id
                        """)
                .param(
                        "units",
                        plans.stream().map(PlacesOfPlans::unit).distinct().toList())
                .param("plans", plans.stream().map(plan -> plan.id().value()).toList())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    var periods = new HashSet<LocalDate>();
                    for (var day : (Date[]) row.getArray("periods").getArray()) periods.add(day.toLocalDate());
                    found.put(plan(row), periods);
                });
        return found;
    }

    /** The last ones of a plan, newest first; {@code before} is the period of the last one on the page before. */
    public Map<LocalDate, Completion> last(Plan plan, @Nullable LocalDate before, int limit) {
        var found = new LinkedHashMap<LocalDate, Completion>();
        jdbc.sql("""
                        select %s from check_done d
                        where d.unit_id = :unit and d.plan_id = :plan and d.period < :before
                        order by d.period desc
                        limit :limit
                        """.formatted(COLUMNS))
                .param("unit", PlacesOfPlans.unit(plan))
                .param("plan", plan.id().value())
                .param("before", before == null ? LocalDate.of(9999, 1, 1) : before)
                .param("limit", limit)
                .query(row -> {
                    found.put(period(row), completion(row));
                });
        return found;
    }

    /** False if somebody has done the check before. */
    public boolean add(Check check, Completion done) {
        var plan = check.plan();
        var city = plan.node().cityId();
        return jdbc.sql("""
                        insert into check_done (unit_id, plan_id, period, province_id, city_id, result, hazards, late, remark,
                            done_at, done_by, role)
                        values (:unit, :plan, :period, :province, :city, :result, :hazards, :late, :remark, :at, :by, :role)
                        on conflict do nothing
                        """)
                        .param("unit", PlacesOfPlans.unit(plan))
                        .param("plan", plan.id().value())
                        .param("period", check.period().first())
                        .param("province", plan.node().provinceId().value())
                        .param("city", city == null ? null : city.value())
                        .param("result", done.result().name())
                        .param("hazards", done.hazards())
                        .param("late", done.late())
                        .param("remark", done.remark())
                        .param("at", Moments.parameter(done.at()))
                        .param("by", done.by().value())
                        .param("role", done.role().name())
                        .update()
                == 1;
    }

    /** Notes a hazard that the check found. */
    public void link(Check check, HazardId hazard) {
        jdbc.sql(
                        "insert into check_hazard (unit_id, hazard_id, plan_id, period) values (:unit, :hazard, :plan, :period)")
                .param("unit", PlacesOfPlans.unit(check.plan()))
                .param("hazard", hazard.value())
                .param("plan", check.plan().id().value())
                .param("period", check.period().first())
                .update();
    }

    /** What the check found, in the order in which it was entered. */
    public List<HazardId> hazards(Check check) {
        return jdbc.sql("""
                        select h.hazard_id from check_hazard h
                        where h.unit_id = :unit and h.plan_id = :plan and h.period = :period
                        order by h.hazard_id
                        """)
                .param("unit", PlacesOfPlans.unit(check.plan()))
                .param("plan", check.plan().id().value())
                .param("period", check.period().first())
                .query((row, number) -> new HazardId(row.getObject("hazard_id", UUID.class)))
                .list();
    }

    /** The check that found a hazard. */
    public Optional<CheckId> thatFound(HazardId hazard) {
        return jdbc.sql("select h.plan_id, h.period from check_hazard h where h.hazard_id = :hazard")
                .param("hazard", hazard.value())
                .query((row, number) -> new CheckId(plan(row), period(row)))
                .optional();
    }

    private static PlanId plan(ResultSet row) throws SQLException {
        return new PlanId(row.getObject("plan_id", UUID.class));
    }

    private static LocalDate period(ResultSet row) throws SQLException {
        return row.getObject("period", LocalDate.class);
    }

    private static Completion completion(ResultSet row) throws SQLException {
        return new Completion(
                CheckResult.valueOf(row.getString("result")),
                row.getInt("hazards"),
                row.getBoolean("late"),
                row.getString("remark"),
                Moments.read(row, "done_at"),
                new PersonId(row.getObject("done_by", UUID.class)),
                Role.valueOf(Objects.requireNonNull(row.getString("role"))));
    }
}
