package org.chabaocu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.chabaocu.access.Actor;
import org.chabaocu.check.application.CheckCommand;
import org.chabaocu.check.application.CompleteCheck;
import org.chabaocu.check.application.ViewChecks;
import org.chabaocu.check.application.ViewMonth;
import org.chabaocu.check.domain.CheckId;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * How long it takes with 100,000 checks due in a day. Not among the tests that always run; by name:
 * {@code mvn test -Dtest=HundredThousandChecks}. It prints times and asserts only what must hold.
 */
@ApplicationTest
class HundredThousandChecks {

    private static final int UNITS = 2_000;
    private static final int TEAMS = 50;
    private static final int DAYS_OF_HISTORY = 20;
    private static final int CALLS = 200;
    private static final int PHONES = 8;

    @Autowired
    ApplicationContext context;

    private CheckTown town;
    private ViewChecks viewChecks;
    private LocalDate today;

    @BeforeEach
    void a_hospital() {
        town = new CheckTown(context);
        viewChecks = context.getBean(ViewChecks.class);
        today = CheckTown.today();
    }

    @Test
    void a_province_with_a_hundred_thousand_checks_due_today() {
        town.planned(town.team, Frequency.DAILY, Role.WORKER, "a", "b");
        town.planned(town.team, Frequency.WEEKLY, Role.TEAM_LEADER, "a");
        warmUp();
        print("a team's due checks, nothing else in the database", median(this::listTeam));
        print("what waits for a nurse, nothing else in the database", median(this::toDo));

        timed(
                "seeding %,d plans and %,d finished checks".formatted(UNITS * TEAMS, UNITS * TEAMS * DAYS_OF_HISTORY),
                this::seed);
        warmUp();
        print("a team's due checks beside 100,000", median(this::listTeam));
        print("what waits for a nurse beside 100,000", median(this::toDo));
        print(
                "a unit's page of 50 due checks",
                median(() -> viewChecks.on(today, unit().lineage(), true, 50, null, town.provinceUnion)));
        print(
                "a unit's month, 50 teams",
                median(() -> context.getBean(ViewMonth.class).of(unit().lineage(), YearMonth.from(today))));
        print(
                "a unit's coverage of a year, 50 teams",
                median(() -> context.getBean(CheckCoverage.class).of(unit().id(), today.minusYears(1), today)));
        print(
                "the province's first page of 50",
                median(() -> viewChecks.on(today, town.province.lineage(), false, 50, null, town.provinceUnion)));

        var due = new ArrayList<CheckId>();
        timed("generating: nothing is; working out all that is due, page by page", () -> due.addAll(allDue()));
        assertThat(due).hasSizeBetween(UNITS * TEAMS, UNITS * TEAMS + 2);
        timed("completing all of them, %d at a time".formatted(PHONES), () -> complete(due));
        assertThat(allDue()).isEmpty();
        assertThat(town.jdbc()
                        .sql("select count(*) from check_done where period = ?")
                        .param(today)
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(UNITS * TEAMS);
        print("a team's due checks after that", median(this::listTeam));
    }

    private void warmUp() {
        for (var i = 0; i < 1_000; i++) {
            listTeam();
            toDo();
        }
    }

    private Object listTeam() {
        return viewChecks.on(today, town.team.lineage(), true, 50, null, town.nurse);
    }

    private Object toDo() {
        return viewChecks.waiting(town.nurse);
    }

    private Organization unit() {
        var id = town.jdbc()
                .sql("select id from organization where province_id = ? and code = 'BU7'")
                .param(town.province.id().value())
                .query(UUID.class)
                .single();
        return context.getBean(Organizations.class).find(new OrganizationId(id)).orElseThrow();
    }

    /** Set by set, as no use case could in reasonable time; the rows are those the use cases write. */
    private void seed() {
        var city = town.city.id().value();
        var province = town.province.id().value();
        var jdbc = town.jdbc();
        jdbc.sql("""
                        insert into organization (id, kind, parent_id, name, code, province_id, city_id, unit_id, created_at)
                        select x.id, 'UNIT', :city, 'Unit ' || x.n, 'BU' || x.n, :province, :city, x.id, now()
                        from (select gen_random_uuid() as id, n from generate_series(1, :units) n) x
                        """)
                .param("city", city)
                .param("province", province)
                .param("units", UNITS)
                .update();
        jdbc.sql("""
                        insert into organization (id, kind, parent_id, name, code, province_id, city_id, unit_id, team_id, created_at)
                        select x.id, 'TEAM', x.unit, 'Team ' || x.n, 'T' || x.n, :province, :city, x.unit, x.id, now()
                        from (select gen_random_uuid() as id, o.id as unit, n from organization o, generate_series(1, :teams) n
                              where o.province_id = :province and o.code like 'BU%') x
                        """)
                .param("city", city)
                .param("province", province)
                .param("teams", TEAMS)
                .update();
        jdbc.sql("""
                        insert into check_plan (unit_id, id, province_id, city_id, node_id, frequency, title, weekdays, on_days_off,
                            responsible_role, valid_from, version, created_at, created_by)
                        select o.unit_id, gen_random_uuid(), :province, :city, o.id, 'DAILY', 'Daily', 127, true, 'WORKER',
                            current_date - 60, 1, now(), :by
                        from organization o where o.province_id = :province and o.kind = 'TEAM' and o.name like 'Team %'
                        """)
                .param("city", city)
                .param("province", province)
                .param("by", town.safety.id().value())
                .update();
        jdbc.sql("""
                        insert into check_place (unit_id, plan_id, position, name, items, frequency, place_key, valid_from)
                        select p.unit_id, p.id, 0, 'Ward', array['Exits', 'Sockets', 'Oxygen'], 'DAILY', p.node_id || ' ward', p.valid_from
                        from check_plan p where p.province_id = :province and p.title = 'Daily'
                        """).param("province", province).update();
        jdbc.sql("""
                        insert into check_done (unit_id, plan_id, period, province_id, city_id, result, hazards, late, done_at,
                            done_by, role)
                        select p.unit_id, p.id, cast(:today as date) - d, p.province_id, p.city_id, 'NOTHING_FOUND', 0, false, now(), :by, 'WORKER'
                        from check_plan p, generate_series(1, :days) d
                        where p.province_id = :province and p.title = 'Daily'
                        """)
                .param("today", today)
                .param("days", DAYS_OF_HISTORY)
                .param("by", town.safety.id().value())
                .param("province", province)
                .update();
        for (var table : List.of("organization", "check_plan", "check_place", "check_done"))
            jdbc.sql("analyze " + table).update();
    }

    private List<CheckId> allDue() {
        var all = new ArrayList<CheckId>();
        PlanId after = null;
        do {
            var slice = viewChecks.on(today, town.province.lineage(), false, 200, after, town.provinceUnion);
            slice.rows().forEach(row -> all.add(row.check().id()));
            after = slice.next();
        } while (after != null);
        return all;
    }

    /** Each by somebody who may, as many at a time as there are phones. */
    private void complete(List<CheckId> due) {
        var completeCheck = context.getBean(CompleteCheck.class);
        var everywhere = everywhere(town.province.lineage());
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var phone = 0; phone < PHONES; phone++)
                phones.submit(() -> {
                    for (var i = next.getAndIncrement(); i < due.size(); i = next.getAndIncrement())
                        if (completeCheck.complete(due.get(i), CheckCommand.nothingFound(), everywhere)
                                instanceof Outcome.Done) done.incrementAndGet();
                });
        }
        assertThat(done.get()).isEqualTo(due.size());
    }

    private Actor everywhere(Lineage province) {
        var nurse = town.nurse;
        return new Actor(
                nurse.id(),
                nurse.username(),
                nurse.name(),
                nurse.home(),
                List.of(new Actor.Assignment(Role.SAFETY_OFFICER, province)));
    }

    private static Duration median(Runnable call) {
        var times = new ArrayList<Long>();
        for (var i = 0; i < CALLS; i++) {
            var start = System.nanoTime();
            call.run();
            times.add(System.nanoTime() - start);
        }
        times.sort(null);
        return Duration.ofNanos(times.get(CALLS / 2));
    }

    private static void print(String what, Duration time) {
        System.out.printf("%-70s %8.2f ms (median of %d)%n", what, time.toNanos() / 1e6, CALLS);
    }

    private static void timed(String what, Runnable work) {
        var start = System.nanoTime();
        work.run();
        System.out.printf("%-70s %8.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
