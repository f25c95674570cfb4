package org.chabaocu.supervision.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.access.Actors;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.access.ToDo;
import org.chabaocu.hazard.Calls;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.SupervisionTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What waits for whom while a round goes from plan to archive. */
@ApplicationTest
class SupervisionToDosTest {

    private static final String ROUNDS = "/api/v1/supervision/rounds/";
    private static final String VISITS = "/api/v1/supervision/visits/";
    private static final String TEAMS = "/api/v1/supervision/teams/";

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    @Autowired
    Actors actors;

    @Autowired
    SupervisionToDos toDos;

    private SupervisionTown town;
    private TestPerson leader;
    private TestPerson recorder;
    private TestPerson member;
    private String round;

    @BeforeEach
    void a_round_is_planned_for_one_city_with_one_unit() {
        town = new SupervisionTown(context);
        leader = town.inspectors.get(0);
        recorder = town.inspectors.get(1);
        member = town.inspectors.get(2);
        var plan = town.plan("strata", List.of(town.stratum(town.city, "", 1)));
        plan.put("teams", List.of(town.team("第一督导组", 0, town.city)));
        round = calls.post(town.union, ROUNDS.substring(0, ROUNDS.length() - 1), plan)
                .is(201)
                .text("id");
    }

    @Test
    void the_draw_waits_for_the_province_union_by_the_first_day_of_the_round() {
        assertThat(actions(town.union)).containsExactly("freeze");
        assertThat(of(town.union).getFirst().dueAt()).isEqualTo(Instant.parse("2026-05-10T16:00:00Z"));
        assertThat(of(town.union).getFirst().path()).isEqualTo("/supervision/rounds/" + round + "#draw");
        calls.post(town.union, ROUNDS + round + "/freeze", Map.of()).is(200);
        assertThat(actions(town.union)).containsExactly("draw");
        calls.post(town.union, ROUNDS + round + "/draw", Map.of("entropy", "3 1 4"))
                .is(200);
        for (var nobody : List.of(town.union, town.cityUnion, town.unitUnion, town.worker, town.stranger))
            assertThat(actions(nobody)).isEmpty();
    }

    @Test
    void study_and_declaration_wait_for_each_member_and_then_the_visits_for_the_leader() {
        var material = material();
        for (var each : List.of(leader, recorder, member))
            assertThat(actions(each)).containsExactly("confirm-study", "declare-discipline");
        draw();
        assertThat(actions(leader)).containsExactly("confirm-study", "declare-discipline");
        calls.post(leader, ROUNDS + round + "/confirm-study", Map.of("materialId", material))
                .is(200);
        assertThat(actions(leader)).containsExactly("declare-discipline");
        calls.post(leader, ROUNDS + round + "/declare-discipline", Map.of()).is(200);
        assertThat(actions(leader)).containsExactly("start-visit");
        assertThat(of(leader).getFirst().badges().getLast().text().arguments()).containsExactly(2);
        assertThat(of(leader).getFirst().dueAt()).isEqualTo(Instant.parse("2026-05-15T16:00:00Z"));
        assertThat(actions(recorder)).containsExactly("confirm-study", "declare-discipline");
    }

    @Test
    void a_visit_waits_for_its_team_until_it_is_handed_over_and_then_for_the_inspected_side() {
        draw();
        declare();
        var visit = visit("UNIT");
        calls.post(member, VISITS + visit + "/start", Map.of()).is(200);
        for (var each : List.of(recorder, member)) assertThat(actions(each)).containsExactly("record-visit");
        assertThat(actions(leader)).containsExactly("record-visit", "start-visit");
        judge(visit, "NOT_MET");
        assertThat(actions(member)).containsExactly("record-visit");
        assertThat(actions(recorder)).containsExactly("hand-over");
        var union = unionOf(visit);
        assertThat(actions(union)).isEmpty();
        handOver(visit);
        assertThat(actions(union)).containsExactly("acknowledge");
        assertThat(actions(town.cityUnion)).isEmpty();
        calls.post(union, VISITS + visit + "/acknowledge", Map.of()).is(200);
        assertThat(actions(union)).containsExactly("report-correction");
        assertThat(of(union).getFirst().path()).isEqualTo("/supervision/visits/" + visit + "/findings");
        correct(visit, union);
        assertThat(actions(union)).isEmpty();
        assertThat(actions(member)).containsExactly("confirm-correction");
    }

    @Test
    void the_report_waits_with_its_seven_days_and_the_submission_for_the_province() {
        draw();
        declare();
        var before = Instant.now();
        for (var visit : List.of(visit("CITY_UNION"), visit("UNIT"))) {
            calls.post(leader, VISITS + visit + "/start", Map.of()).is(200);
            judge(visit, "MET");
            handOver(visit);
        }
        assertThat(actions(leader)).containsExactly("end-visits");
        assertThat(actions(town.cityUnion)).containsExactly("acknowledge");
        var team = calls.get(leader, ROUNDS + round).body().at("/teams/0/id").asString();
        calls.post(leader, TEAMS + team + "/end-visits", Map.of()).is(200);
        assertThat(actions(leader)).containsExactly("sign");
        assertThat(actions(recorder)).containsExactly("write-report");
        assertThat(Objects.requireNonNull(of(leader).getFirst().dueAt()))
                .isBetween(before.plus(Duration.ofDays(7)), Instant.now().plus(Duration.ofDays(7)));
        calls.post(leader, TEAMS + team + "/sign", Map.of("password", TestPeople.PASSWORD))
                .is(200);
        assertThat(actions(leader)).containsExactly("submit");
        assertThat(actions(recorder)).containsExactly("submit");
        assertThat(actions(member)).isEmpty();
        assertThat(actions(town.union)).isEmpty();
        calls.post(recorder, TEAMS + team + "/submit", Map.of()).is(200);
        assertThat(actions(town.union)).containsExactly("accept");
        calls.post(town.union, TEAMS + team + "/return", Map.of("reason", "请补充"))
                .is(200);
        assertThat(actions(leader)).containsExactly("sign");
        assertThat(of(leader).getFirst().badges()).hasSize(2);
        calls.post(leader, TEAMS + team + "/sign", Map.of("password", TestPeople.PASSWORD))
                .is(200);
        calls.post(leader, TEAMS + team + "/submit", Map.of()).is(200);
        calls.post(town.union, TEAMS + team + "/accept", Map.of()).is(200);
        assertThat(actions(town.union)).containsExactly("archive");
        assertThat(actions(leader)).isEmpty();
    }

    private List<ToDo> of(TestPerson person) {
        return toDos.of(actors.find(person.id()).orElseThrow().actor(), 50);
    }

    /** The actions of all lines, the most urgent line first. */
    private List<String> actions(TestPerson person) {
        return of(person).stream()
                .flatMap(line -> line.actions().stream())
                .map(text -> text.code().replace("supervision.action.", ""))
                .sorted()
                .toList();
    }

    private String material() {
        var body = Map.of("title", "学习材料", "text", "逐项检查");
        return calls.post(town.union, ROUNDS + round + "/add-material", body)
                .body()
                .at("/materials/0/id")
                .asString();
    }

    private void draw() {
        calls.post(town.union, ROUNDS + round + "/freeze", Map.of()).is(200);
        calls.post(town.union, ROUNDS + round + "/draw", Map.of("entropy", "3 1 4"))
                .is(200);
    }

    private void declare() {
        for (var each : List.of(leader, recorder, member))
            calls.post(each, ROUNDS + round + "/declare-discipline", Map.of()).is(200);
    }

    private String visit(String kind) {
        return calls.get(leader, ROUNDS + round).body().path("visits").values().stream()
                .filter(visit -> visit.path("kind").asString().equals(kind))
                .map(visit -> visit.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private void judge(String visit, String first) {
        var codes = new ArrayList<String>();
        for (JsonNode item : calls.get(leader, VISITS + visit).is(200).body().path("items"))
            codes.add(item.path("code").asString());
        for (var code : codes)
            calls.put(
                            leader,
                            VISITS + visit + "/judgements/" + code,
                            Map.of("verdict", code.equals(codes.getFirst()) ? first : "MET"))
                    .is(200);
    }

    private void handOver(String visit) {
        var basics = Map.of("place", "会议室", "methods", List.of("SITE_CHECK"));
        calls.call("PATCH", leader, VISITS + visit, basics).is(200);
        calls.post(leader, VISITS + visit + "/opinion", Map.of("text", "请整改")).is(200);
        calls.post(leader, VISITS + visit + "/hand-over", Map.of()).is(200);
    }

    private void correct(String visit, TestPerson union) {
        var findings = calls.get(union, VISITS + visit).body().path("findings");
        assertThat(findings).hasSize(1);
        var finding = findings.get(0).path("id").asString();
        calls.post(union, VISITS + visit + "/findings/" + finding + "/correction", Map.of("text", "已整改"))
                .is(200);
    }

    private TestPerson unionOf(String visit) {
        var unit =
                calls.get(leader, VISITS + visit).body().path("organizationId").asString();
        return town.units.stream()
                .filter(each -> town.id(each).equals(unit))
                .map(each -> town.person(each, "被督导单位工会", Role.UNIT_UNION))
                .findFirst()
                .orElseThrow();
    }
}
