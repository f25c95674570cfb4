package org.chabaocu.supervision.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.SupervisionTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class RoundApiTest {

    private static final String ROUNDS = "/api/v1/supervision/rounds";

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    private SupervisionTown town;

    @BeforeEach
    void a_province() {
        town = new SupervisionTown(context);
    }

    @Test
    void a_round_is_planned_seen_by_its_parties_and_by_nobody_else() {
        var created = calls.post(town.union, ROUNDS, town.plan()).is(201);
        var id = created.text("id");
        assertThat(created.header("Location")).isEqualTo(ROUNDS + "/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.text("status")).isEqualTo("PLANNED");
        assertThat(created.body().path("cityChecklistVersion").asInt()).isPositive();
        assertThat(texts(created.body().path("actions")))
                .contains("revise-plan", "add-material", "freeze")
                .doesNotContain("draw");
        var team = created.body().at("/teams/0");
        assertThat(team.path("name").asString()).isEqualTo("第一督导组");
        assertThat(texts(team.path("memberIds")))
                .containsExactly(
                        town.id(town.inspectors.get(0)),
                        town.id(town.inspectors.get(1)),
                        town.id(town.inspectors.get(2)));
        assertThat(team.at("/members/0/declaredAt").isNull()).isTrue();
        assertThat(created.body().at("/strata/0/count").asInt()).isEqualTo(2);

        var seen = calls.get(town.inspectors.get(4), ROUNDS + "/" + id).is(200);
        assertThat(texts(seen.body().path("actions")))
                .contains("confirm-study", "declare-discipline")
                .doesNotContain("freeze");
        for (var outsider : List.of(town.stranger, town.cityUnion, town.unitUnion, town.worker))
            calls.get(outsider, ROUNDS + "/" + id).is(404);
        calls.get(null, ROUNDS + "/" + id).is(401);
        calls.get(town.union, ROUNDS + "/" + UUID.randomUUID()).is(404);
        assertThat(ids(calls.get(town.union, ROUNDS).is(200))).containsExactly(id);
        assertThat(ids(calls.get(town.inspectors.get(5), ROUNDS).is(200))).containsExactly(id);
        assertThat(ids(calls.get(town.cityUnion, ROUNDS).is(200))).isEmpty();
    }

    @Test
    void the_list_is_paged_newest_first() {
        var first = planned();
        var second = planned();
        var third = planned();
        var page = calls.get(town.union, ROUNDS + "?limit=2").is(200);
        assertThat(ids(page)).containsExactly(third, second);
        assertThat(ids(calls.get(town.union, ROUNDS + "?limit=2&after=" + page.text("next"))))
                .containsExactly(first);
    }

    @Test
    void only_the_province_union_plans() {
        for (var other : List.of(town.cityUnion, town.unitUnion, town.worker, town.inspectors.getFirst()))
            calls.post(other, ROUNDS, town.plan()).is(403);
        calls.post(null, ROUNDS, town.plan()).is(401);
    }

    @Test
    void every_fault_of_a_plan_is_named_by_its_field() {
        calls.post(town.union, ROUNDS, Map.of())
                .faults("title")
                .faults("year")
                .faults("content")
                .faults("methods")
                .faults("startsOn")
                .faults("endsOn")
                .faults("strata")
                .faults("teams");
        refused("endsOn", town.plan("endsOn", "2026-05-10"));
        refused("year", town.plan("year", 1999));
        refused("methods", town.plan("methods", List.of()));
        calls.post(town.union, ROUNDS, town.plan("methods", List.of("TELEPHONE")))
                .is(422);

        refused("strata[0].cityId", strata(Map.of("cityId", UUID.randomUUID().toString(), "count", 1)));
        refused("strata[0].cityId", strata(Map.of("cityId", town.id(town.units.getFirst()), "count", 1)));
        refused("strata[0].count", strata(town.stratum(town.city, "", 5)));
        refused("strata[0].count", strata(town.stratum(town.city, "", 0)));
        refused("strata[0].count", strata(town.stratum(town.city, "疾控中心", 1)));
        refused("strata[1].cityId", strata(town.stratum(town.city, "", 1), town.stratum(town.city, "", 1)));
        town.kind(town.units.getFirst(), "综合医院");
        refused("strata[1].cityId", strata(town.stratum(town.city, "", 1), town.stratum(town.city, "综合医院", 1)));
        refused("strata[1].cityId", strata(town.stratum(town.city, "综合医院", 1), town.stratum(town.city, "", 1)));
        refused("strata[1].cityId", town.plan("teams", List.of(town.team("组", 0, town.city))));
    }

    @Test
    void a_stratum_whose_units_have_all_been_closed_is_empty() {
        town.units.forEach(town::close);
        refused("strata[0].count", strata(town.stratum(town.city, "", 1)));
    }

    @Test
    void every_fault_of_a_team_is_named_by_its_field() {
        refused("teams[0].leaderId", teams(without("leaderId")));
        refused("teams[0].recorderId", teams(without("recorderId")));
        refused("teams[0].leaderId", teams(team("leaderId", town.id(town.stranger))));
        refused(
                "teams[0].memberIds[0]",
                teams(team("memberIds", List.of(UUID.randomUUID().toString()))));
        refused("teams[0].name", teams(team("name", " ")));
        refused("teams[0].cityIds", teams(team("cityIds", List.of())));
        refused("teams[0].cityIds[0]", teams(team("cityIds", List.of(town.id(town.province)))));
        refused("teams[1].name", teams(town.team("组", 0, town.city), town.team("组", 3, town.otherCity)));
        refused("teams[1].cityIds[0]", teams(town.team("甲", 0, town.city), town.team("乙", 3, town.city)));
    }

    @Test
    void nobody_inspects_their_own_unit_or_city() {
        var ofUnit = town.person(town.units.get(2), "医院的人");
        var ofCity = town.person(town.city, "市里的人");
        var roleInCity = town.person(town.province, "兼职的人", Role.PROVINCE_UNION);
        context.getBean(org.chabaocu.access.TestPeople.class)
                .assign(roleInCity.id(), Role.CITY_UNION, town.city.id().value());
        refused("teams[0].leaderId", teams(team("leaderId", town.id(ofUnit))));
        refused("teams[0].recorderId", teams(team("recorderId", town.id(ofCity))));
        refused("teams[0].memberIds[0]", teams(team("memberIds", List.of(town.id(roleInCity)))));
        var elsewhere = team("memberIds", List.of(town.id(ofUnit)));
        elsewhere.put("cityIds", List.of(town.id(town.otherCity)));
        calls.post(town.union, ROUNDS, town.plan("teams", List.of(elsewhere, town.team("本市组", 3, town.city))))
                .is(201);
    }

    @Test
    void a_plan_is_revised_until_the_frame_is_frozen_and_never_over_somebody_else_s_change() {
        var id = planned();
        var revised = calls.put(town.union, ROUNDS + "/" + id, town.plan("title", "改过的方案"))
                .is(200);
        assertThat(revised.text("title")).isEqualTo("改过的方案");
        assertThat(revised.header("ETag")).isEqualTo("\"2\"");
        calls.put(town.inspectors.getFirst(), ROUNDS + "/" + id, town.plan()).is(403);
        calls.put(town.stranger, ROUNDS + "/" + id, town.plan()).is(404);
        calls.put(town.union, ROUNDS + "/" + id, town.plan("teams", List.of())).faults("teams");
        calls.post(town.union, ROUNDS + "/" + id + "/freeze", Map.of(), "If-Match", "\"1\"")
                .is(412);
        calls.post(town.union, ROUNDS + "/" + id + "/freeze", Map.of(), "If-Match", "\"2\"")
                .is(200);
        assertThat(calls.put(town.union, ROUNDS + "/" + id, town.plan()).is(409).text("reason"))
                .isEqualTo("WRONG_STATE");
    }

    @Test
    void a_round_keeps_the_lists_it_was_planned_with() {
        var before = planned();
        var list = calls.get(town.union, "/api/v1/checklists/UNIT").is(200);
        var version = list.body().path("version").asInt();
        calls.post(town.union, "/api/v1/checklists/UNIT", list.body()).is(201);
        assertThat(seen(before).path("unitChecklistVersion").asInt()).isEqualTo(version);
        assertThat(seen(planned()).path("unitChecklistVersion").asInt()).isEqualTo(version + 1);
    }

    @Test
    void members_study_what_the_province_adds_and_declare_their_discipline_once() {
        var id = planned();
        var member = town.inspectors.get(2);
        assertThat(seen(id).at("/teams/0/members/2/studied").asBoolean()).isTrue();
        act(town.union, id, "add-material", Map.of("title", "通知")).faults("text");
        act(member, id, "add-material", Map.of("title", "通知", "text", "内容")).is(403);
        var material = act(town.union, id, "add-material", Map.of("title", "通知", "text", "内容"))
                .is(200)
                .body()
                .at("/materials/0/id")
                .asString();
        assertThat(seen(id).at("/teams/0/members/2/studied").asBoolean()).isFalse();
        act(town.union, id, "confirm-study", Map.of("materialId", material)).is(403);
        act(town.worker, id, "confirm-study", Map.of("materialId", material)).is(404);
        act(member, id, "confirm-study", Map.of("materialId", UUID.randomUUID()))
                .faults("materialId");
        act(member, id, "confirm-study", Map.of("materialId", material)).is(200);
        assertThat(act(member, id, "confirm-study", Map.of("materialId", material))
                        .is(409)
                        .text("reason"))
                .isEqualTo("STUDIED_ALREADY");
        assertThat(seen(id).at("/teams/0/members/2/studied").asBoolean()).isTrue();

        act(town.union, id, "declare-discipline", Map.of()).is(403);
        act(member, id, "declare-discipline", Map.of()).is(200);
        assertThat(seen(id).at("/teams/0/members/2/declaredAt").asString("")).isNotEmpty();
        assertThat(act(member, id, "declare-discipline", Map.of()).is(409).text("reason"))
                .isEqualTo("DECLARED_ALREADY");
        calls.put(town.union, ROUNDS + "/" + id, town.plan("title", "改")).is(200);
        assertThat(seen(id).at("/teams/0/members/2/declaredAt").asString("")).isNotEmpty();
    }

    @Test
    void the_same_plan_sent_twice_with_one_key_is_one_round() {
        var key = UUID.randomUUID().toString();
        var once = calls.post(town.union, ROUNDS, town.plan(), "Idempotency-Key", key)
                .is(201);
        var again = calls.post(town.union, ROUNDS, town.plan(), "Idempotency-Key", key)
                .is(201);
        assertThat(again.text("id")).isEqualTo(once.text("id"));
        assertThat(ids(calls.get(town.union, ROUNDS))).hasSize(1);
    }

    private Map<String, Object> strata(Object... strata) {
        return town.plan("strata", List.of(strata));
    }

    private Map<String, Object> teams(Object... teams) {
        return town.plan("teams", List.of(teams));
    }

    private Map<String, Object> team(String field, Object value) {
        var team = new HashMap<>(town.team("组", 0, town.city, town.otherCity));
        team.put(field, value);
        return team;
    }

    private Map<String, Object> without(String field) {
        var team = team("name", "组");
        team.remove(field);
        return team;
    }

    private void refused(String field, Map<String, Object> plan) {
        calls.post(town.union, ROUNDS, plan).faults(field);
    }

    private String planned() {
        return calls.post(town.union, ROUNDS, town.plan()).is(201).text("id");
    }

    private JsonNode seen(String id) {
        return calls.get(town.union, ROUNDS + "/" + id).is(200).body();
    }

    private Answer act(TestPerson who, String id, String action, Map<String, ?> body) {
        return calls.post(who, ROUNDS + "/" + id + "/" + action, body);
    }

    private static List<String> ids(Answer list) {
        return list.body().path("items").values().stream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
