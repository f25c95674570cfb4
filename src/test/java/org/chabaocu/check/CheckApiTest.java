package org.chabaocu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.check.CheckTown.body;
import static org.chabaocu.check.CheckTown.check;
import static org.chabaocu.check.CheckTown.faults;
import static org.chabaocu.check.CheckTown.found;
import static org.chabaocu.check.CheckTown.items;
import static org.chabaocu.check.CheckTown.nothingFound;
import static org.chabaocu.check.CheckTown.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.chabaocu.access.TestApi;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is due, and that it was done, over the API. */
@ApplicationTest
class CheckApiTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    private CheckTown town;

    @BeforeEach
    void a_hospital() {
        town = new CheckTown(context);
    }

    @Test
    void a_team_s_check_is_due_and_is_gone_once_it_is_done() {
        var plan = town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室", "护士站");
        var due = town.due(town.nurse, town.team, null);
        assertThat(due).hasSize(1);
        assertThat(due.getFirst())
                .containsEntry("id", check(plan, today()))
                .containsEntry("status", "DUE")
                .containsEntry("frequency", "DAILY")
                .containsEntry("organizationName", "急诊护理组")
                .containsEntry("actions", List.of("complete"));
        assertThat(town.due(town.nurse, town.team, today())).isEqualTo(due);

        var done = body(town.complete(town.nurse, check(plan, today()), nothingFound())
                .expectStatus()
                .isOk());

        assertThat(done).containsEntry("status", "DONE").containsEntry("actions", List.of());
        assertThat(done.get("completion"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("result", "NOTHING_FOUND")
                .containsEntry("late", false)
                .containsEntry("byName", "王护士");
        assertThat(town.due(town.nurse, town.team, null)).isEmpty();
        assertThat(items(town.get(town.nurse, "/api/v1/checks/due?done=true&organization=" + town.team.id())))
                .hasSize(1);
    }

    @Test
    void what_was_found_is_in_the_ledger_with_its_source_and_both_lead_to_each_other() {
        var plan = town.planned(town.team, Frequency.DAILY, Role.TEAM_LEADER, "抢救室");
        var id = check(plan, today());

        var done = body(town.complete(town.teamLeader, id, found("安全出口上锁", "应急灯不亮"))
                .expectStatus()
                .isOk());

        var hazards = (List<?>) Objects.requireNonNull(done.get("hazards"));
        assertThat(hazards).hasSize(2);
        var hazard = String.valueOf(((Map<?, ?>) hazards.getFirst()).get("id"));
        var entry = body(town.get(town.safety, "/api/v1/hazards/" + hazard)
                .expectStatus()
                .isOk());
        assertThat(entry)
                .containsEntry("source", "ROUTINE_CHECK")
                .containsEntry("description", "安全出口上锁")
                .containsEntry("teamId", town.team.id().toString())
                .containsEntry("status", "REPORTED");
        assertThat(body(town.get(town.safety, "/api/v1/checks/" + id))).containsEntry("hazards", hazards);
    }

    @Test
    void a_joint_check_finds_hazards_of_that_source() {
        var plan = town.planned(town.unit, Frequency.JOINT, Role.SAFETY_OFFICER, "配电室");
        var quarter = today().withMonth(today().getMonth().firstMonthOfQuarter().getValue())
                .withDayOfMonth(1);

        var done = body(town.complete(town.safety, check(plan, quarter), found("配电柜过热"))
                .expectStatus()
                .isOk());

        var hazard = ((Map<?, ?>) ((List<?>) Objects.requireNonNull(done.get("hazards"))).getFirst()).get("id");
        assertThat(body(town.get(town.safety, "/api/v1/hazards/" + hazard))).containsEntry("source", "JOINT_CHECK");
    }

    @Test
    void a_second_completion_is_refused_and_a_repeated_request_gets_the_first_answer() {
        var plan = town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        var id = check(plan, today());
        var key = UUID.randomUUID().toString();
        var client = town.as(town.nurse);
        var first = body(client.post()
                .uri("/api/v1/checks/{id}/complete", id)
                .header("Idempotency-Key", key)
                .body(found("地面湿滑"))
                .exchange()
                .expectStatus()
                .isOk());
        var again = body(client.post()
                .uri("/api/v1/checks/{id}/complete", id)
                .header("Idempotency-Key", key)
                .body(found("地面湿滑"))
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(again).isEqualTo(first);

        town.complete(town.nurse, id, nothingFound())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("ALREADY_DONE");
        assertThat(hazardsOfUnit()).isEqualTo(1);
    }

    @Test
    void of_many_at_once_one_completes_the_check_and_no_hazard_is_entered_twice() throws Exception {
        var plan = town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        var client = town.as(town.nurse);
        Callable<Integer> attempt = () -> client.post()
                .uri("/api/v1/checks/{id}/complete", check(plan, today()))
                .body(found("同时提交"))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    phones.invokeAll(Stream.generate(() -> attempt).limit(8).toList());
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get());
            assertThat(statuses).containsOnly(200, 409);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        }
        assertThat(hazardsOfUnit()).isEqualTo(1);
    }

    @Test
    void a_bad_hazard_leaves_neither_the_completion_nor_the_good_ones() {
        var plan = town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室", "护士站");
        var id = check(plan, today());
        var good = Map.of("place", "抢救室", "description", "插座烧焦");

        assertThat(faults(town.complete(
                        town.nurse,
                        id,
                        Map.of(
                                "result",
                                "FOUND",
                                "hazards",
                                List.of(good, Map.of("place", "护士站", "description", "x", "category", "MAGIC"))))))
                .containsExactly("hazards[1].category");
        assertThat(faults(town.complete(
                        town.nurse, id, Map.of("result", "FOUND", "hazards", List.of(Map.of("description", "哪里"))))))
                .containsExactly("hazards[0].place");
        assertThat(faults(town.complete(town.nurse, id, Map.of("result", "FOUND"))))
                .containsExactly("hazards");
        assertThat(faults(town.complete(town.nurse, id, Map.of("result", "NOTHING_FOUND", "hazards", List.of(good)))))
                .containsExactly("result");
        assertThat(faults(town.complete(
                        town.nurse, id, Map.of("result", "FOUND", "hazards", List.of(Map.of("place", "x"))))))
                .containsExactly("hazards[0].description");
        assertThat(faults(town.complete(town.nurse, id, Map.of()))).containsExactly("result");
        assertThat(hazardsOfUnit()).isZero();
        town.complete(town.nurse, id, nothingFound()).expectStatus().isOk();
    }

    @Test
    void a_check_is_not_done_before_its_time_late_it_is_marked_and_after_a_week_it_stays_missed() {
        var plan = town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        town.backdate(plan, today().minusDays(30));

        conflict(check(plan, today().plusDays(1)), "NOT_YET");
        var late = body(town.complete(town.nurse, check(plan, today().minusDays(7)), nothingFound())
                .expectStatus()
                .isOk());
        assertThat(((Map<?, ?>) Objects.requireNonNull(late.get("completion"))).get("late"))
                .isEqualTo(true);
        conflict(check(plan, today().minusDays(8)), "TOO_LATE");

        assertThat(town.due(town.nurse, town.team, today().minusDays(8)).getFirst())
                .containsEntry("status", "MISSED");
        assertThat(town.due(town.nurse, town.team, today().minusDays(6)).getFirst())
                .containsEntry("status", "OVERDUE");
        assertThat(town.due(town.nurse, town.team, today().minusDays(7))).isEmpty();
        assertThat(town.due(town.nurse, town.team, today().plusDays(1)).getFirst())
                .containsEntry("status", "UPCOMING");
    }

    private void conflict(String id, String reason) {
        town.complete(town.nurse, id, nothingFound())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }

    @Test
    void those_who_lead_or_are_responsible_complete_a_check_others_see_it_and_strangers_find_nothing() {
        var plan = town.planned(town.team, Frequency.DAILY, Role.TEAM_LEADER, "抢救室");
        var id = check(plan, today());
        for (var onlooker : List.of(town.nurse, town.otherNurse, town.union, town.cityUnion, town.provinceUnion)) {
            assertThat(body(town.get(onlooker, "/api/v1/checks/" + id))).containsEntry("actions", List.of());
            town.complete(onlooker, id, nothingFound()).expectStatus().isForbidden();
        }
        town.get(town.stranger, "/api/v1/checks/" + id).expectStatus().isNotFound();
        town.complete(town.stranger, id, nothingFound()).expectStatus().isNotFound();
        town.get(town.stranger, "/api/v1/checks/due?organization=" + town.team.id())
                .expectStatus()
                .isNotFound();
        town.get(town.nurse, "/api/v1/checks/due?organization=" + town.city.id())
                .expectStatus()
                .isNotFound();
        town.get(town.nurse, "/api/v1/checks/" + check(plan, today().minusDays(1)))
                .expectStatus()
                .isNotFound();
        town.get(town.nurse, "/api/v1/checks/nonsense").expectStatus().isNotFound();
        town.get(town.nurse, "/api/v1/checks/" + UUID.randomUUID() + "_20260101")
                .expectStatus()
                .isNotFound();
        api.asNobody().get().uri("/api/v1/checks/due").exchange().expectStatus().isUnauthorized();
        for (var leading : List.of(town.head, town.safety, town.teamLeader))
            assertThat(body(town.get(leading, "/api/v1/checks/" + id))).containsEntry("actions", List.of("complete"));
        town.complete(town.head, id, nothingFound()).expectStatus().isOk();
    }

    @Test
    void a_unit_s_due_checks_are_paged_by_key() {
        for (var place : List.of("a", "b", "c", "d", "e")) town.planned(town.team, Frequency.DAILY, Role.WORKER, place);
        town.planned(town.unit, Frequency.MONTHLY, Role.SAFETY_OFFICER, "院区");
        var path = "/api/v1/checks/due?limit=4&organization=" + town.unit.id();
        var first = body(town.get(town.safety, path));
        assertThat((List<?>) first.get("items")).hasSize(4);
        var second = body(town.get(town.safety, path + "&after=" + first.get("next")));
        assertThat((List<?>) second.get("items")).hasSize(2);
        assertThat(second.get("next")).isNull();
        assertThat(town.due(town.safety, town.department, null)).hasSize(5);
        assertThat(town.due(town.cityUnion, town.city, null)).hasSize(6);
        assertThat(town.due(town.provinceUnion, town.province, null)).hasSize(6);
        assertThat(town.due(town.otherNurse, town.otherTeam, null)).isEmpty();
    }

    @Test
    void a_unit_learns_its_coverage() {
        var plan = town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        town.backdate(plan, today().minusDays(4));
        town.complete(town.nurse, check(plan, today().minusDays(2)), nothingFound())
                .expectStatus()
                .isOk();
        town.complete(town.nurse, check(plan, today()), nothingFound())
                .expectStatus()
                .isOk();
        var path = "/api/v1/checks/coverage?organization=%s&from=%s&to=%s"
                .formatted(town.unit.id(), today().minusDays(30), today().plusDays(30));
        assertThat(items(town.get(town.union, path)).getFirst())
                .containsEntry("frequency", "DAILY")
                .containsEntry("plans", 1)
                .containsEntry("due", 5)
                .containsEntry("done", 2)
                .containsEntry("missed", 3);
        town.get(town.stranger, path).expectStatus().isNotFound();
    }

    private long hazardsOfUnit() {
        return town.jdbc()
                .sql("select count(*) from hazard where unit_id = ?")
                .param(town.unit.id().value())
                .query(Long.class)
                .single();
    }
}
