package org.chabaocu.supervision.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.domain.TeamStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A team over the API from the end of its visits to acceptance, and the end of the round. */
@ApplicationTest
class DossierApiTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    private DossierTown town;
    private DossierCalls calls;

    @BeforeEach
    void a_round_under_way() {
        town = new DossierTown(context);
        calls = new DossierCalls(town, api);
    }

    @Test
    void a_team_goes_all_the_way_and_the_province_archives_the_round() {
        town.visited();
        town.put(town.otherTeam, TeamStatus.ACCEPTED);
        var ended = DossierCalls.body(
                calls.act(town.leader, "end-visits", Map.of()).expectStatus().isOk());
        assertThat(ended).containsEntry("status", "REPORTING").containsEntry("late", false);
        assertThat(ended.get("actions")).isEqualTo(List.of("write-report", "sign"));
        assertThat(calls.roundStatus()).isEqualTo("REPORTING");
        town.login(town.leader);
        assertThat(DossierCalls.body(
                        calls.sign(TestPeople.PASSWORD).expectStatus().isOk()))
                .containsEntry("status", "SIGNED")
                .containsEntry("actions", List.of("submit"));
        assertThat(DossierCalls.body(calls.act(town.recorder, "submit", Map.of())
                        .expectStatus()
                        .isOk()))
                .containsEntry("status", "SUBMITTED");
        calls.archive(town.provinceUnion).expectStatus().isEqualTo(409);
        assertThat(DossierCalls.body(calls.act(town.provinceUnion, "accept", Map.of())
                        .expectStatus()
                        .isOk()))
                .containsEntry("status", "ACCEPTED")
                .containsEntry("actions", List.of());
        calls.archive(town.leader).expectStatus().isForbidden();
        calls.archive(town.stranger).expectStatus().isNotFound();
        assertThat(DossierCalls.body(
                        calls.archive(town.provinceUnion).expectStatus().isOk()))
                .containsEntry("status", "ARCHIVED");
        assertThat(calls.roundStatus()).isEqualTo("ARCHIVED");
        assertThat(town.jdbc
                        .sql("select action from supervision_event where round_id = ? order by seq")
                        .param(town.round.value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("plan-round", "end-visits", "sign", "submit", "accept", "archive"));
        calls.archive(town.provinceUnion).expectStatus().isEqualTo(409);
    }

    @Test
    void the_open_visits_are_named_and_the_round_waits_for_the_last_team() {
        town.unitVisit("STARTED");
        var problem = DossierCalls.body(
                calls.act(town.leader, "end-visits", Map.of()).expectStatus().isEqualTo(409));
        assertThat(problem).containsEntry("reason", "OPEN_VISITS");
        assertThat(String.valueOf(problem.get("detail"))).contains("云河市第一医院");
        town.jdbc
                .sql("update supervision_visit set status = 'SKIPPED', skip_reason = '停业' where team_id = ?")
                .param(town.team.value())
                .update();
        calls.act(town.leader, "end-visits", Map.of()).expectStatus().isOk();
        assertThat(calls.roundStatus()).isEqualTo("VISITING");
        calls.post(town.otherLeader, "/api/v1/supervision/teams/" + town.otherTeam + "/end-visits", Map.of())
                .expectStatus()
                .isOk();
        assertThat(calls.roundStatus()).isEqualTo("REPORTING");
    }

    @Test
    void two_teams_that_end_at_once_lead_the_round_on() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.<Callable<Integer>>of(
                    () -> status(calls.post(town.leader, calls.team() + "/end-visits", Map.of())),
                    () -> status(calls.post(
                            town.otherLeader,
                            "/api/v1/supervision/teams/" + town.otherTeam + "/end-visits",
                            Map.of()))));
            for (var answer : answers) assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(calls.roundStatus()).isEqualTo("REPORTING");
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(String.class).getStatus().value();
    }

    @Test
    void a_submission_after_seven_days_is_late_and_stays_so() {
        town.visited();
        town.put(town.team, TeamStatus.REPORTING);
        town.endedAgo(town.team, Duration.ofDays(7).plusMinutes(1));
        town.login(town.leader);
        assertThat(DossierCalls.body(calls.sign(TestPeople.PASSWORD))).containsEntry("late", true);
        var submitted = DossierCalls.body(
                calls.act(town.leader, "submit", Map.of()).expectStatus().isOk());
        assertThat(submitted).containsEntry("late", true);
        assertThat(submission(submitted, 0)).containsEntry("late", true).containsEntry("number", 1);
        var returned = DossierCalls.body(calls.act(town.provinceUnion, "return", Map.of("reason", "补充对策建议"))
                .expectStatus()
                .isOk());
        assertThat(returned)
                .containsEntry("status", "REPORTING")
                .containsEntry("returnReason", "补充对策建议")
                .containsEntry("signedAt", null);
        assertThat(submission(returned, 0)).containsEntry("late", true).containsEntry("accepted", false);
        town.endedAgo(town.team, Duration.ofDays(1));
        calls.saveReport(town.member, "\"1\"", "一、补充的问题").expectStatus().isOk();
        calls.sign(TestPeople.PASSWORD).expectStatus().isOk();
        var again = DossierCalls.body(
                calls.act(town.recorder, "submit", Map.of()).expectStatus().isOk());
        assertThat(submission(again, 0)).containsEntry("late", false).containsEntry("signing", 2);
        assertThat(submission(again, 1)).containsEntry("late", true).containsEntry("signing", 1);
        assertThat(DossierCalls.items(calls.get(town.leader, calls.team() + "/signatures")))
                .hasSize(6);
        assertThat(DossierCalls.body(calls.act(town.provinceUnion, "accept", Map.of())
                        .expectStatus()
                        .isOk()))
                .doesNotContainEntry("returnReason", "补充对策建议");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> submission(Map<String, Object> team, int at) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(team.get("submissions"))).get(at);
    }

    @Test
    void a_return_needs_its_reason_and_a_stale_version_is_refused() {
        town.put(town.team, TeamStatus.SUBMITTED);
        calls.act(town.provinceUnion, "return", Map.of("reason", " "))
                .expectStatus()
                .isEqualTo(422);
        calls.act(town.provinceUnion, "return", Map.of("reason", "长".repeat(1001)))
                .expectStatus()
                .isEqualTo(422);
        api.withToken(town.token(town.provinceUnion))
                .post()
                .uri(calls.team() + "/accept")
                .header("If-Match", "\"99\"")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }
}
