package org.chabaocu.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.SupervisionTown;
import org.chabaocu.supervision.domain.DrawId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class DrawApiTest {

    private static final String ROUNDS = "/api/v1/supervision/rounds";

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    private SupervisionTown town;
    private String round = "";

    @BeforeEach
    void a_planned_round() {
        town = new SupervisionTown(context);
        round = calls.post(town.union, ROUNDS, town.plan()).is(201).text("id");
    }

    @Test
    void before_the_draw_the_frame_and_the_commitment_are_public_and_the_secret_is_not() {
        var frozen = act("freeze", Map.of()).is(200);
        assertThat(frozen.body().path("frameSize").asInt()).isEqualTo(8);
        var file = file(frozen.text("drawId"));
        assertThat(file.path("commitment").asString()).isEqualTo(frozen.text("commitment"));
        assertThat(file.path("frameHash").asString()).isEqualTo(frozen.text("frameHash"));
        assertThat(file.path("frame").size()).isEqualTo(8);
        assertThat(file.at("/frame/0/unitName").asString()).contains("医院");
        for (var hidden : List.of("secret", "seed", "entropy", "selected", "reserves", "drawnAt"))
            assertThat(file.path(hidden).isNull()).as(hidden).isTrue();
        var secret = jdbc.sql("select encode(secret, 'hex') from supervision_draw where id = cast(:id as uuid)")
                .param("id", frozen.text("drawId"))
                .query(String.class)
                .single();
        assertThat(calls.get(null, "/public/draws/" + frozen.text("drawId") + ".json")
                        .response()
                        .body())
                .doesNotContain(secret);
        assertThat(calls.get(null, "/public/draws/" + frozen.text("drawId"))
                        .is(200)
                        .response()
                        .body())
                .doesNotContain(secret);
    }

    @Test
    void the_draw_selects_by_stratum_and_sends_the_teams_to_units_and_city_unions() {
        act("freeze", Map.of()).is(200);
        var drawn = act("draw", Map.of("entropy", "骰子 3 1 6")).is(200);
        assertThat(drawn.body().path("selected").size()).isEqualTo(4);
        assertThat(drawn.body().path("reserves").size()).isEqualTo(4);
        assertThat(drawn.body().at("/selected/0").propertyNames())
                .contains("unitId", "cityId", "order", "digest", "stratum");
        var seen = calls.get(town.union, ROUNDS + "/" + round).is(200).body();
        assertThat(seen.path("status").asString()).isEqualTo("VISITING");
        assertThat(seen.at("/teams/0/status").asString()).isEqualTo("VISITING");
        assertThat(seen.path("visits").size()).isEqualTo(6);
        var units = new HashSet<String>();
        drawn.body()
                .path("selected")
                .forEach(one -> units.add(one.path("unitId").asString()));
        for (var visit : seen.path("visits").values()) {
            var team = visit.path("cityId").asString().equals(town.id(town.city)) ? "/teams/0/id" : "/teams/1/id";
            assertThat(visit.path("teamId").asString()).isEqualTo(seen.at(team).asString());
            if (visit.path("kind").asString().equals("UNIT"))
                assertThat(units).contains(visit.path("organizationId").asString());
        }
        assertThat(DrawCheck.of(publicFile(drawn.text("drawId")))).hasSize(5).allMatch(DrawCheck.Step::holds);
    }

    @Test
    void units_directly_below_the_province_are_a_stratum_of_their_own() {
        var direct = List.of(
                town.under(town.province, "省立医院"),
                town.under(town.province, "省血液中心"),
                town.under(town.province, "省疗养院"));
        var plan = town.plan("strata", List.of(town.stratum(town.city, "", 1), town.stratum(town.province, "", 2)));
        plan.put("teams", List.of(town.team("第一督导组", 0, town.city, town.province)));
        var id = calls.post(town.union, ROUNDS, plan).is(201).text("id");
        calls.post(town.union, ROUNDS + "/" + id + "/freeze", Map.of()).is(200);
        var drawn = calls.post(town.union, ROUNDS + "/" + id + "/draw", Map.of("entropy", "6 2 4"))
                .is(200);

        var ours = drawn.body().path("selected").values().stream()
                .filter(place -> place.path("stratum").asString().equals(town.id(town.province)))
                .map(place -> place.path("unitId").asString())
                .toList();
        assertThat(ours).hasSize(2);
        assertThat(direct.stream().map(town::id)).containsAll(ours);
        var visits =
                calls.get(town.union, ROUNDS + "/" + id).body().path("visits").values();
        assertThat(visits.stream().map(visit -> visit.path("kind").asString()))
                .containsExactlyInAnyOrder("CITY_UNION", "UNIT", "UNIT", "UNIT");
        var file = calls.get(null, "/public/draws/" + drawn.text("drawId") + ".json")
                .is(200)
                .response()
                .body();
        assertThat(DrawCheck.of(DrawCheck.read(file))).hasSize(5).allMatch(DrawCheck.Step::holds);
        calls.get(null, "/public/draws/" + drawn.text("drawId")).is(200);
        skipped(id, ours.getFirst());
    }

    /** The third of the three takes the place of a skipped one. */
    private void skipped(String id, String unit) {
        var leader = town.inspectors.getFirst();
        var visit = calls.get(leader, ROUNDS + "/" + id).body().path("visits").values().stream()
                .filter(each -> each.path("organizationId").asString().equals(unit))
                .findFirst()
                .orElseThrow();
        var skipped = calls.post(
                        leader,
                        "/api/v1/supervision/visits/" + visit.path("id").asString() + "/skip",
                        Map.of("reason", "停水检修"))
                .is(200);
        assertThat(skipped.body().path("stratum").asString()).isEqualTo(town.id(town.province));
        assertThat(skipped.body().path("status").asString()).isEqualTo("PLANNED");
    }

    @Test
    void who_belongs_to_a_unit_directly_below_the_province_does_not_inspect_those() {
        var own = town.under(town.province, "省立医院");
        var nurse = town.person(own, "省立医院护士");
        var team = town.team("第一督导组", 0, town.city, town.province);
        team.put("memberIds", List.of(town.id(nurse)));
        var plan = town.plan("strata", List.of(town.stratum(town.city, "", 1), town.stratum(town.province, "", 1)));
        plan.put("teams", List.of(team));
        calls.post(town.union, ROUNDS, plan).faults("teams[0].memberIds[0]");
        team.put("cityIds", List.of(town.id(town.city)));
        plan.put("strata", List.of(town.stratum(town.city, "", 1)));
        calls.post(town.union, ROUNDS, plan).is(201);
    }

    @Test
    void without_units_directly_below_it_the_province_is_no_place_to_draw_from() {
        var plan = town.plan("strata", List.of(town.stratum(town.province, "", 1)));
        calls.post(town.union, ROUNDS, plan).faults("strata[0].cityId");
    }

    @Test
    void who_reads_draws_too_often_from_one_address_waits() {
        var id = UUID.randomUUID();
        var readings = 0;
        while (reading("/public/draws/" + id + ".json").status() == 404) readings++;
        assertThat(readings).isBetween(120, 200);
        var refused = reading("/public/draws/" + id).is(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        calls.get(null, "/public/draws/" + id + ".json").is(404);
    }

    private Answer reading(String path) {
        return calls.call("GET", null, path, null, "X-Forwarded-For", "203.0.113.77");
    }

    @Test
    void freezing_and_drawing_are_the_province_s_alone() {
        var member = town.inspectors.getFirst();
        act(member, "freeze", Map.of()).is(403);
        act(town.worker, "freeze", Map.of()).is(404);
        act(town.stranger, "freeze", Map.of()).is(404);
        act("draw", Map.of("entropy", "x")).is(409);
        act("freeze", Map.of()).is(200);
        act(member, "draw", Map.of("entropy", "x")).is(403);
        act(town.cityUnion, "draw", Map.of("entropy", "x")).is(404);
        act("draw", Map.of()).faults("entropy");
        act("draw", Map.of("entropy", "  ")).faults("entropy");
        act("draw", Map.of("entropy", "x".repeat(1001))).faults("entropy");
        act("draw", Map.of("entropy", "x")).is(200);
        assertThat(act("draw", Map.of("entropy", "y")).is(409).text("reason")).isEqualTo("WRONG_STATE");
        calls.get(null, "/public/draws/" + UUID.randomUUID() + ".json").is(404);
        calls.get(null, "/public/draws/" + UUID.randomUUID()).is(404);
    }

    @Test
    void a_new_draw_needs_a_reason_and_both_stay_public_and_linked() {
        var first = act("freeze", Map.of()).is(200).text("drawId");
        act("draw", Map.of("entropy", "one")).is(200);
        act("freeze", Map.of()).faults("reason");
        act("freeze", Map.of("reason", "x".repeat(1001))).faults("reason");
        var second = act("freeze", Map.of("reason", "两家单位已合并")).is(200).text("drawId");
        var seen = calls.get(town.union, ROUNDS + "/" + round).is(200).body();
        assertThat(seen.path("status").asString()).isEqualTo("FROZEN");
        assertThat(seen.path("visits").size()).isZero();
        assertThat(seen.at("/teams/0/status").asString()).isEqualTo("PREPARING");
        assertThat(file(first).path("draws").size()).isEqualTo(2);
        assertThat(file(first).path("supersededAt").isNull()).isFalse();
        assertThat(file(first).path("secret").isNull()).isFalse();
        assertThat(file(second).path("reason").asString()).isEqualTo("两家单位已合并");
        assertThat(file(second).path("secret").isNull()).isTrue();
        act("draw", Map.of("entropy", "two")).is(200);
        assertThat(DrawCheck.of(publicFile(second))).allMatch(DrawCheck.Step::holds);
        assertThat(DrawCheck.of(publicFile(first))).allMatch(DrawCheck.Step::holds);
    }

    @Test
    void once_a_visit_has_been_begun_nothing_is_drawn_anew() {
        act("freeze", Map.of()).is(200);
        act("draw", Map.of("entropy", "one")).is(200);
        jdbc.sql("""
                        update supervision_visit set status = 'STARTED', started_at = now()
                        where id = (select id from supervision_visit where round_id = cast(:round as uuid) limit 1)
                        """).param("round", round).update();
        assertThat(act("freeze", Map.of("reason", "不满意")).is(409).text("reason"))
                .isEqualTo("VISITS_BEGUN");
    }

    @Test
    void a_stratum_that_has_shrunk_since_the_plan_is_not_frozen() {
        town.units.subList(0, 3).forEach(town::close);
        assertThat(act("freeze", Map.of()).is(409).text("reason")).isEqualTo("QUOTA");
    }

    @Test
    void the_next_reserve_is_the_next_in_the_order_until_there_is_none() {
        act("freeze", Map.of()).is(200);
        var drawn = act("draw", Map.of("entropy", "one")).is(200);
        var draw = new DrawId(UUID.fromString(drawn.text("drawId")));
        var stratum = town.id(town.city);
        var reserves = drawn.body().path("reserves").values().stream()
                .filter(one -> one.path("stratum").asString().equals(stratum))
                .toList();
        var next = context.getBean(NextReserve.class);
        var first = next.of(draw, stratum).orElseThrow();
        assertThat(first.unit().toString())
                .isEqualTo(reserves.getFirst().path("unitId").asString());
        assertThat(first.position()).isEqualTo(3);
        for (var reserve : reserves) visit(draw, stratum, next.of(draw, stratum).orElseThrow(), reserve);
        assertThat(next.of(draw, stratum)).isEmpty();
    }

    private void visit(DrawId draw, String stratum, NextReserve.Reserve next, JsonNode expected) {
        assertThat(next.unit().toString()).isEqualTo(expected.path("unitId").asString());
        jdbc.sql("""
                        insert into supervision_visit (id, round_id, team_id, kind, organization_id, city_id, draw_id, stratum,
                            draw_position, status, version)
                        select gen_random_uuid(), round_id, team_id, 'UNIT', :unit, city_id, :draw, :stratum, :position, 'PLANNED', 1
                        from supervision_visit where draw_id = :draw and stratum = :stratum limit 1
                        """)
                .param("unit", next.unit().value())
                .param("draw", draw.value())
                .param("stratum", stratum)
                .param("position", next.position())
                .update();
    }

    private DrawFile publicFile(String draw) {
        return DrawCheck.read(
                calls.get(null, "/public/draws/" + draw + ".json").response().body());
    }

    private JsonNode file(String draw) {
        return calls.get(null, "/public/draws/" + draw + ".json").is(200).body();
    }

    private Answer act(String action, Map<String, ?> body) {
        return act(town.union, action, body);
    }

    private Answer act(TestPerson who, String action, Map<String, ?> body) {
        return calls.post(who, ROUNDS + "/" + round + "/" + action, body);
    }
}
