package org.chabaocu.supervision.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.domain.TeamStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

/** A team over the API from the end of its visits to acceptance, and the end of the round. */
@ApplicationTest
class DossierApiTest {

    private static final List<SupervisionAction> ACTIONS = List.of(
            SupervisionAction.END_VISITS,
            SupervisionAction.SIGN,
            SupervisionAction.SUBMIT,
            SupervisionAction.ACCEPT,
            SupervisionAction.RETURN);

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    private DossierTown town;

    @BeforeEach
    void a_round_under_way() {
        town = new DossierTown(context);
    }

    @Test
    void a_team_goes_all_the_way_and_the_province_archives_the_round() {
        town.visited();
        town.put(town.otherTeam, TeamStatus.ACCEPTED);
        var ended = body(act(town.leader, "end-visits", Map.of()).expectStatus().isOk());
        assertThat(ended).containsEntry("status", "REPORTING").containsEntry("late", false);
        assertThat(ended.get("actions")).isEqualTo(List.of("write-report", "sign"));
        assertThat(roundStatus()).isEqualTo("REPORTING");
        town.login(town.leader);
        assertThat(body(sign(TestPeople.PASSWORD).expectStatus().isOk()))
                .containsEntry("status", "SIGNED")
                .containsEntry("actions", List.of("submit"));
        assertThat(body(act(town.recorder, "submit", Map.of()).expectStatus().isOk()))
                .containsEntry("status", "SUBMITTED");
        archive(town.provinceUnion).expectStatus().isEqualTo(409);
        assertThat(body(act(town.provinceUnion, "accept", Map.of())
                        .expectStatus()
                        .isOk()))
                .containsEntry("status", "ACCEPTED")
                .containsEntry("actions", List.of());
        archive(town.leader).expectStatus().isForbidden();
        archive(town.stranger).expectStatus().isNotFound();
        assertThat(body(archive(town.provinceUnion).expectStatus().isOk())).containsEntry("status", "ARCHIVED");
        assertThat(roundStatus()).isEqualTo("ARCHIVED");
        assertThat(town.jdbc
                        .sql("select action from supervision_event where round_id = ? order by seq")
                        .param(town.round.value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("plan-round", "end-visits", "sign", "submit", "accept", "archive"));
        archive(town.provinceUnion).expectStatus().isEqualTo(409);
    }

    @Test
    void the_state_table_holds_for_every_action_state_and_party() {
        town.visited();
        town.login(town.leader);
        var people = new EnumMap<SupervisionParty, Actor>(SupervisionParty.class);
        people.put(SupervisionParty.PROVINCE, town.provinceUnion);
        people.put(SupervisionParty.LEADER, town.leader);
        people.put(SupervisionParty.RECORDER, town.recorder);
        people.put(SupervisionParty.MEMBER, town.member);
        for (var action : ACTIONS)
            for (var status : TeamStatus.values())
                for (var person : people.entrySet()) {
                    town.put(town.team, status);
                    var row = SupervisionTable.table().stream()
                            .filter(one -> one.action() == action)
                            .findFirst()
                            .orElseThrow();
                    var parties = person.getKey() == SupervisionParty.PROVINCE
                            ? Set.of(SupervisionParty.PROVINCE)
                            : EnumSet.of(person.getKey(), SupervisionParty.MEMBER);
                    var mine = row.by().stream().anyMatch(parties::contains);
                    var expected = !mine ? 403 : row.from().contains(status) ? 200 : 409;
                    var sent = Map.of("password", TestPeople.PASSWORD, "reason", "补充材料");
                    act(person.getValue(), action.code(), sent)
                            .expectStatus()
                            .value(got -> assertThat(got)
                                    .as(action + " in " + status + " by " + person.getKey())
                                    .isEqualTo(expected));
                }
    }

    @Test
    void what_is_somebody_else_s_does_not_exist() {
        var visits = town.visited();
        for (var outsider : List.of(town.otherLeader, town.unitUnion, town.cityUnion, town.stranger)) {
            get(outsider, team()).expectStatus().isNotFound();
            get(outsider, team() + "/signatures").expectStatus().isNotFound();
            get(outsider, team() + "/report").expectStatus().isNotFound();
            get(outsider, reportFile(true)).expectStatus().isNotFound();
            for (var action : ACTIONS)
                act(outsider, action.code(), Map.of("password", "x", "reason", "x"))
                        .expectStatus()
                        .isNotFound();
            for (var visit : visits)
                for (var file : List.of("record-form", "checklist"))
                    get(outsider, visit(visit.value(), file)).expectStatus().isNotFound();
        }
        get(town.leader, reportFile(false)).expectStatus().isNotFound();
        get(town.provinceUnion, "/api/v1/supervision/rounds/" + town.round + "/report.docx?team=" + UUID.randomUUID())
                .expectStatus()
                .isNotFound();
        get(town.provinceUnion, visit(UUID.randomUUID(), "findings"))
                .expectStatus()
                .isNotFound();
        api.asNobody().get().uri(team()).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void the_inspected_side_has_its_problem_list_once_it_is_handed_over() {
        var visit = town.unitVisit("STARTED");
        get(town.unitUnion, visit(visit.value(), "findings")).expectStatus().isNotFound();
        get(town.member, visit(visit.value(), "findings")).expectStatus().isOk();
        town.jdbc
                .sql("update supervision_visit set status = 'HANDED_OVER', handed_over_at = now() where id = ?")
                .param(visit.value())
                .update();
        get(town.unitUnion, visit(visit.value(), "findings")).expectStatus().isOk();
        get(town.unitUnion, visit(visit.value(), "record-form")).expectStatus().isNotFound();
        get(town.stranger, visit(visit.value(), "findings")).expectStatus().isNotFound();
    }

    @Test
    void the_open_visits_are_named_and_the_round_waits_for_the_last_team() {
        town.unitVisit("STARTED");
        var problem =
                body(act(town.leader, "end-visits", Map.of()).expectStatus().isEqualTo(409));
        assertThat(problem).containsEntry("reason", "OPEN_VISITS");
        assertThat(String.valueOf(problem.get("detail"))).contains("云河市第一医院");
        town.jdbc
                .sql("update supervision_visit set status = 'SKIPPED', skip_reason = '停业' where team_id = ?")
                .param(town.team.value())
                .update();
        act(town.leader, "end-visits", Map.of()).expectStatus().isOk();
        assertThat(roundStatus()).isEqualTo("VISITING");
        post(town.otherLeader, "/api/v1/supervision/teams/" + town.otherTeam + "/end-visits", Map.of())
                .expectStatus()
                .isOk();
        assertThat(roundStatus()).isEqualTo("REPORTING");
    }

    @Test
    void a_wrong_password_signs_nothing_and_counts_as_at_the_login() {
        town.visited();
        town.put(town.team, TeamStatus.REPORTING);
        town.login(town.leader);
        for (var typed : List.of("", "wrong")) {
            var errors =
                    (List<?>) body(sign(typed).expectStatus().isEqualTo(422)).get("errors");
            assertThat(((Map<?, ?>) Objects.requireNonNull(errors).getFirst()).get("field"))
                    .isEqualTo("password");
        }
        assertThat(failures()).isEqualTo(1);
        api.withToken(town.token(town.leader))
                .post()
                .uri(team() + "/sign")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("password", "wrong again"))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        assertThat(failures()).as("counted although the request is undone").isEqualTo(2);
        for (var i = 0; i < 10; i++) sign("wrong").expectStatus().isEqualTo(422);
        sign(TestPeople.PASSWORD).expectStatus().isEqualTo(422);
        assertThat(body(get(town.leader, team()))).containsEntry("status", "REPORTING");
        assertThat(items(get(town.leader, team() + "/signatures"))).isEmpty();
    }

    @Test
    void what_is_signed_is_kept_byte_for_byte_and_can_be_verified() {
        var visits = town.visited();
        town.put(town.team, TeamStatus.REPORTING);
        town.login(town.leader);
        sign(TestPeople.PASSWORD).expectStatus().isOk();
        var signatures = items(get(town.recorder, team() + "/signatures"));
        assertThat(signatures)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one)
                        .containsEntry("signing", 1)
                        .containsEntry("intact", true)
                        .containsEntry("signedBy", "陈组长"));
        var form = file(get(town.recorder, visit(visits.getLast().value(), "record-form")));
        assertThat(file(get(town.recorder, visit(visits.getLast().value(), "record-form"))))
                .isEqualTo(form);
        assertThat(verify(form)).containsEntry("valid", true);
        town.write(visits.getLast(), "改动", "改动");
        assertThat(file(get(town.provinceUnion, visit(visits.getLast().value(), "record-form"))))
                .isEqualTo(form);
        var report = file(get(town.recorder, reportFile(true)));
        var match = verify(report);
        assertThat(match).containsEntry("valid", true);
        var found = (Map<?, ?>) ((List<?>) Objects.requireNonNull(match.get("signatures"))).getFirst();
        assertThat(found.get("document")).isEqualTo((Object) "REPORT");
        var kept = get(town.recorder, team() + "/signatures/" + found.get("id") + "/file.docx");
        assertThat(file(kept)).isEqualTo(report);
        report[report.length / 2] ^= 1;
        assertThat(verify(report)).containsEntry("valid", false).containsEntry("signatures", List.of());
        saveReport(town.member, "\"1\"", "一、问题").expectStatus().isEqualTo(409);
    }

    @Test
    void a_submission_after_seven_days_is_late_and_stays_so() {
        town.visited();
        town.put(town.team, TeamStatus.REPORTING);
        town.endedAgo(town.team, Duration.ofDays(7).plusMinutes(1));
        town.login(town.leader);
        assertThat(body(sign(TestPeople.PASSWORD))).containsEntry("late", true);
        var submitted = body(act(town.leader, "submit", Map.of()).expectStatus().isOk());
        assertThat(submitted).containsEntry("late", true);
        assertThat(submission(submitted, 0)).containsEntry("late", true).containsEntry("number", 1);
        var returned = body(act(town.provinceUnion, "return", Map.of("reason", "补充对策建议"))
                .expectStatus()
                .isOk());
        assertThat(returned)
                .containsEntry("status", "REPORTING")
                .containsEntry("returnReason", "补充对策建议")
                .containsEntry("signedAt", null);
        assertThat(submission(returned, 0)).containsEntry("late", true).containsEntry("accepted", false);
        town.endedAgo(town.team, Duration.ofDays(1));
        saveReport(town.member, "\"1\"", "一、补充的问题").expectStatus().isOk();
        sign(TestPeople.PASSWORD).expectStatus().isOk();
        var again = body(act(town.recorder, "submit", Map.of()).expectStatus().isOk());
        assertThat(submission(again, 0)).containsEntry("late", false).containsEntry("signing", 2);
        assertThat(submission(again, 1)).containsEntry("late", true).containsEntry("signing", 1);
        assertThat(items(get(town.leader, team() + "/signatures"))).hasSize(6);
        assertThat(body(act(town.provinceUnion, "accept", Map.of())
                        .expectStatus()
                        .isOk()))
                .doesNotContainEntry("returnReason", "补充对策建议");
    }

    @Test
    void a_return_needs_its_reason_and_a_stale_version_is_refused() {
        town.put(town.team, TeamStatus.SUBMITTED);
        act(town.provinceUnion, "return", Map.of("reason", " ")).expectStatus().isEqualTo(422);
        act(town.provinceUnion, "return", Map.of("reason", "长".repeat(1001)))
                .expectStatus()
                .isEqualTo(422);
        api.withToken(town.token(town.provinceUnion))
                .post()
                .uri(team() + "/accept")
                .header("If-Match", "\"99\"")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void two_teams_that_end_at_once_lead_the_round_on() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.<Callable<Integer>>of(
                    () -> status(post(town.leader, team() + "/end-visits", Map.of())),
                    () -> status(post(
                            town.otherLeader,
                            "/api/v1/supervision/teams/" + town.otherTeam + "/end-visits",
                            Map.of()))));
            for (var answer : answers) assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(roundStatus()).isEqualTo("REPORTING");
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(String.class).getStatus().value();
    }

    @Test
    void every_address_is_described() {
        var paths = (Map<?, ?>) body(get(town.leader, "/v3/api-docs")).get("paths");
        var team = "/api/v1/supervision/teams/{id}";
        for (var path : List.of("", "/end-visits", "/sign", "/submit", "/accept", "/return", "/report", "/signatures"))
            assertThat(Objects.requireNonNull(paths).containsKey(team + path))
                    .as(path)
                    .isTrue();
        for (var path : List.of("record-form", "checklist", "findings"))
            assertThat(Objects.requireNonNull(paths).containsKey("/api/v1/supervision/visits/{id}/" + path + ".docx"))
                    .isTrue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> submission(Map<String, Object> team, int at) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(team.get("submissions"))).get(at);
    }

    private int failures() {
        return town.jdbc
                .sql("select failed_logins from person where id = ?")
                .param(town.leader.id().value())
                .query(Integer.class)
                .single();
    }

    private String roundStatus() {
        return town.jdbc
                .sql("select status from supervision_round where id = ?")
                .param(town.round.value())
                .query(String.class)
                .single();
    }

    private String team() {
        return "/api/v1/supervision/teams/" + town.team;
    }

    private static String visit(UUID visit, String file) {
        return "/api/v1/supervision/visits/" + visit + "/" + file + ".docx";
    }

    private String reportFile(boolean ofTeam) {
        return "/api/v1/supervision/rounds/" + town.round + "/report.docx" + (ofTeam ? "?team=" + town.team : "");
    }

    private ResponseSpec sign(String password) {
        return act(town.leader, "sign", Map.of("password", password));
    }

    private ResponseSpec act(Actor actor, String action, Map<String, String> body) {
        return post(actor, team() + "/" + action, body);
    }

    private ResponseSpec archive(Actor actor) {
        return post(actor, "/api/v1/supervision/rounds/" + town.round + "/archive", Map.of());
    }

    private ResponseSpec post(Actor actor, String path, Map<String, String> body) {
        return client(actor)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private ResponseSpec saveReport(Actor actor, String ifMatch, String heading) {
        var section = Map.of("heading", heading, "paragraphs", List.of("内容"));
        return client(actor)
                .put()
                .uri(team() + "/report")
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("sections", List.of(section)))
                .exchange();
    }

    private Map<String, Object> verify(byte[] file) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "form.docx";
            }
        });
        return body(client(town.member)
                .post()
                .uri(team() + "/signatures/verify")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private ResponseSpec get(Actor actor, String path) {
        return client(actor).get().uri(path).exchange();
    }

    private RestTestClient client(Actor actor) {
        return api.withToken(town.token(actor));
    }

    static byte[] file(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(ResponseSpec answer) {
        return (List<Map<String, Object>>) Objects.requireNonNull(body(answer).get("items"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }
}
