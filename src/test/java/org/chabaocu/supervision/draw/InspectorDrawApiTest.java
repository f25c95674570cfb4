package org.chabaocu.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.platform.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class InspectorDrawApiTest {

    private static final String ROUNDS = "/api/v1/supervision/rounds";
    private static final int SEEDS = 200;

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder = Path.of("");

    private InspectorTown town;
    private TestPerson union;
    private String round = "";

    @BeforeEach
    void a_planned_round() {
        town = new InspectorTown(context);
        union = town.town.union;
        round = calls.post(union, ROUNDS, town.plan()).is(201).text("id");
    }

    @Test
    void the_members_are_frozen_then_drawn_and_anyone_can_recompute_it() throws IOException, InterruptedException {
        assertThat(actions()).contains("freeze-inspectors").doesNotContain("draw-inspectors");
        var frozen = act("freeze", Map.of()).is(200);
        assertThat(actions()).contains("freeze-inspectors", "draw-inspectors");
        var open = file(frozen.text("drawId"));
        assertThat(open.path("kind").asString()).isEqualTo("INSPECTOR");
        assertThat(open.path("frameHash").asString()).isEqualTo(frozen.text("frameHash"));
        assertThat(open.path("commitment").asString()).isEqualTo(frozen.text("commitment"));
        for (var hidden : List.of("secret", "seed", "entropy", "selected"))
            assertThat(open.path(hidden).isNull()).as(hidden).isTrue();

        var drawn = act("draw", Map.of("entropy", "骰子 2 5 5")).is(200);
        assertThat(drawn.body().path("selected").size()).isEqualTo(8);
        assertThat(actions()).contains("freeze-inspectors").doesNotContain("draw-inspectors");
        var draw = drawn.text("drawId");
        assertThat(draw).isEqualTo(frozen.text("drawId"));
        var published = calls.get(null, "/public/draws/" + draw + ".json").is(200);
        assertThat(DrawCheck.of(DrawCheck.read(published.response().body())))
                .hasSize(5)
                .allMatch(DrawCheck.Step::holds);
        assertThat(published.response().body()).contains("赵**").doesNotContain("赵临江");
        assertThat(python(published.response().body()))
                .doesNotContain("FAILS")
                .contains("holds frame hash", "holds seed", "holds selected", "holds reserves");
        assertThat(python(published.response().body().replaceFirst("\"entropy\":\"骰子", "\"entropy\":\"色子")))
                .contains("FAILS seed", "FAILS selected");
        var page = calls.get(null, "/public/draws/" + draw).is(200).response().body();
        assertThat(page).contains("督导人员抽取", "第一督导组", "赵**").doesNotContain("赵临江");
    }

    @Test
    void what_was_drawn_is_where_they_are_and_all_else_stays_as_it_was() {
        var mover = town.free.get(4);
        calls.post(mover, ROUNDS + "/" + round + "/declare-discipline", Map.of())
                .is(200);
        var before = seen();
        var frozen = act("freeze", Map.of()).is(200);
        assertThat(membersOf(seen())).isEqualTo(membersOf(before));
        var drawn = act("draw", Map.of("entropy", "x")).is(200);
        var after = seen();
        var expected = new HashMap<String, Set<String>>();
        drawn.body()
                .path("selected")
                .forEach(seat -> expected.computeIfAbsent(seat.path("teamId").asString(), team -> new TreeSet<>())
                        .add(seat.path("personId").asString()));
        assertThat(membersOf(after)).isEqualTo(expected);
        for (var i = 0; i < 3; i++) {
            for (var kept : List.of("id", "name", "leaderId", "recorderId", "cityIds"))
                assertThat(after.at("/teams/" + i).path(kept))
                        .isEqualTo(before.at("/teams/" + i).path(kept));
            assertThat(after.at("/teams/" + i + "/memberIds").size())
                    .isEqualTo(before.at("/teams/" + i + "/memberIds").size());
        }
        assertThat(after.path("status").asString()).isEqualTo("PLANNED");
        assertThat(after.path("version").asLong())
                .isEqualTo(before.path("version").asLong() + 2);
        assertThat(declared(after)).containsExactly(town.town.id(mover));
        assertThat(events()).endsWith("declare-discipline", "freeze-inspectors", "draw-inspectors");
        assertThat(lastEvent().path("seed").asString()).isEqualTo(drawn.text("seed"));
        assertThat(lastEvent().path("selected").size()).isEqualTo(8);
        assertThat(lastEvent().path("drawId").asString()).isEqualTo(frozen.text("drawId"));
    }

    @Test
    void nobody_comes_to_a_team_of_their_own_city_whatever_the_seed_and_chance_uses_all_the_rest() {
        var teamsOf = new HashMap<String, Set<String>>();
        for (var i = 0; i < SEEDS; i++) {
            act("freeze", Map.of("reason", "第" + i + "次")).is(200);
            act("draw", Map.of("entropy", "seed " + i)).is(200);
            assertThat(town.conflicts(round)).as("seed " + i).isZero();
            var teams = membersOf(seen());
            assertThat(teams.values().stream().map(Set::size).sorted()).containsExactly(1, 2, 5);
            teams.forEach((team, people) -> people.forEach(person ->
                    teamsOf.computeIfAbsent(person, none -> new HashSet<>()).add(team)));
        }
        for (var barred : List.of(town.ofCity, town.ofUnit, town.withRole))
            assertThat(teamsOf.get(town.town.id(barred))).hasSize(2);
        for (var free : town.free) assertThat(teamsOf.get(town.town.id(free))).hasSize(3);
    }

    @Test
    void it_is_the_province_s_alone() {
        for (var step : List.of("freeze", "draw")) {
            var body = Map.of("entropy", "x");
            act(town.free.getFirst(), step, body).is(403);
            act(town.town.inspectors.getFirst(), step, body).is(403);
            for (var outsider : List.of(town.town.stranger, town.town.worker, town.town.cityUnion))
                act(outsider, step, body).is(404);
            act(null, step, body).is(401);
        }
        assertThat(events()).containsExactly("plan-round");
    }

    @Test
    void drawing_needs_a_frozen_list_and_both_are_over_once_the_units_are_drawn() {
        assertThat(act("draw", Map.of("entropy", "x")).is(409).text("reason")).isEqualTo("INSPECTORS_NOT_FROZEN");
        unit("freeze", Map.of()).is(200);
        act("freeze", Map.of()).is(200);
        act("draw", Map.of("entropy", "x")).is(200);
        assertThat(act("draw", Map.of("entropy", "y")).is(409).text("reason")).isEqualTo("INSPECTORS_NOT_FROZEN");
        assertThat(seen().path("status").asString()).isEqualTo("FROZEN");
        unit("draw", Map.of("entropy", "z")).is(200);
        for (var step : List.of("freeze", "draw"))
            assertThat(act(step, Map.of("entropy", "x", "reason", "x")).is(409).text("reason"))
                    .isEqualTo("WRONG_STATE");
        assertThat(actions()).doesNotContain("freeze-inspectors", "draw-inspectors");
        assertThat(town.conflicts(round)).isZero();
    }

    @Test
    void entropy_is_needed_and_a_reason_where_there_has_been_a_draw() {
        act("freeze", Map.of()).is(200);
        act("draw", Map.of()).faults("entropy");
        act("draw", Map.of("entropy", " ")).faults("entropy");
        act("draw", Map.of("entropy", "x".repeat(1001))).faults("entropy");
        act("freeze", Map.of()).faults("reason");
        act("freeze", Map.of("reason", "x".repeat(1001))).faults("reason");
        assertThat(calls.post(union, path("draw"), Map.of("entropy", "x"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        act("draw", Map.of("entropy", "x")).is(200);
        var second = act("freeze", Map.of("reason", "一名组员生病")).is(200).text("drawId");
        assertThat(file(second).path("reason").asString()).isEqualTo("一名组员生病");
        assertThat(file(second).path("draws").size()).isEqualTo(2);
        var first = file(second).at("/draws/0/id").asString();
        assertThat(file(first).path("supersededAt").isNull()).isFalse();
        assertThat(DrawCheck.of(DrawCheck.read(calls.get(null, "/public/draws/" + first + ".json")
                        .response()
                        .body())))
                .allMatch(DrawCheck.Step::holds);
    }

    @Test
    void where_recusal_leaves_no_seat_for_somebody_nothing_is_frozen() {
        for (var city : List.of(town.town.city, town.town.otherCity, town.thirdCity))
            town.grant(town.free.get(2), city);
        assertThat(act("freeze", Map.of()).is(409).text("reason")).isEqualTo("NO_SEATING");
        // Each has somewhere to go, but two of them only the one seat of the third team.
        round = calls.post(
                        union,
                        ROUNDS,
                        town.plan(List.of(
                                town.team("甲组", 0, town.town.city, town.free.get(0)),
                                town.team("乙组", 2, town.town.otherCity, town.free.get(1)),
                                town.team("丙组", 4, town.thirdCity, town.free.get(3)))))
                .is(201)
                .text("id");
        for (var person : town.free.subList(0, 2))
            for (var city : List.of(town.town.city, town.town.otherCity)) town.grant(person, city);
        assertThat(act("freeze", Map.of()).is(409).text("reason")).isEqualTo("NO_SEATING");
        assertThat(events()).containsExactly("plan-round");
    }

    @Test
    void there_must_be_members_of_two_teams_each_active_and_in_one_team_only() {
        town.deactivate(town.free.get(1));
        assertThat(act("freeze", Map.of()).is(409).text("reason")).isEqualTo("MEMBER_GONE");
        var alone = town.team("甲组", 0, town.town.city, town.free.get(0));
        var heads = town.team("乙组", 2, town.town.otherCity);
        round = calls.post(union, ROUNDS, town.plan(List.of(alone, heads)))
                .is(201)
                .text("id");
        assertThat(act("freeze", Map.of()).is(409).text("reason")).isEqualTo("NOTHING_TO_DRAW");
        var again = town.team("乙组", 2, town.town.otherCity, town.free.get(0));
        round = calls.post(union, ROUNDS, town.plan(List.of(alone, again)))
                .is(201)
                .text("id");
        var twice = act("freeze", Map.of()).is(409);
        assertThat(twice.text("reason")).isEqualTo("MEMBER_TWICE");
        assertThat(twice.response().body()).contains("李组员1");
    }

    @Test
    void somebody_who_leads_one_team_and_is_a_member_of_another_is_not_drawn_into_the_one_they_lead() {
        var leader = town.town.inspectors.getFirst();
        round = calls.post(
                        union,
                        ROUNDS,
                        town.plan(List.of(
                                town.team("甲组", 0, town.town.city, town.free.get(0), town.free.get(1)),
                                town.team("乙组", 2, town.town.otherCity, leader))))
                .is(201)
                .text("id");
        act("freeze", Map.of()).is(200);
        act("draw", Map.of("entropy", "x")).is(200);
        assertThat(seen().at("/teams/1/memberIds").values().stream().map(JsonNode::asString))
                .contains(town.town.id(leader));
    }

    @Test
    void a_list_that_no_longer_holds_is_not_drawn_from() {
        act("freeze", Map.of()).is(200);
        var before = membersOf(seen());
        town.grant(town.free.get(0), town.thirdCity);
        assertThat(act("draw", Map.of("entropy", "x")).is(409).text("reason")).isEqualTo("INSPECTORS_CHANGED");
        assertThat(membersOf(seen())).isEqualTo(before);
        act("freeze", Map.of("reason", "一名组员兼任新职")).is(200);
        act("draw", Map.of("entropy", "x")).is(200);
        assertThat(town.conflicts(round)).isZero();
    }

    @Test
    void a_revised_plan_ends_the_draw_which_stays_public_with_the_names_of_then() {
        var first = act("freeze", Map.of()).is(200).text("drawId");
        act("draw", Map.of("entropy", "x")).is(200);
        calls.put(union, ROUNDS + "/" + round, town.plan()).is(200);
        assertThat(file(first).path("supersededAt").isNull()).isFalse();
        assertThat(calls.get(null, "/public/draws/" + first).is(200).response().body())
                .contains("第二督导组");
        assertThat(act("draw", Map.of("entropy", "x")).is(409).text("reason")).isEqualTo("INSPECTORS_NOT_FROZEN");
        act("freeze", Map.of()).faults("reason");
        act("freeze", Map.of("reason", "方案已修改")).is(200);
        act("draw", Map.of("entropy", "x")).is(200);
        assertThat(town.conflicts(round)).isZero();
    }

    private Answer act(String step, Map<String, ?> body) {
        return act(union, step, body);
    }

    private Answer act(@Nullable TestPerson who, String step, Map<String, ?> body) {
        return calls.post(who, path(step), body);
    }

    private String path(String step) {
        return ROUNDS + "/" + round + "/inspectors/" + step;
    }

    private Answer unit(String step, Map<String, ?> body) {
        return calls.post(union, ROUNDS + "/" + round + "/" + step, body);
    }

    private JsonNode seen() {
        return calls.get(union, ROUNDS + "/" + round).is(200).body();
    }

    private JsonNode file(String draw) {
        return calls.get(null, "/public/draws/" + draw + ".json").is(200).body();
    }

    private List<String> actions() {
        return seen().path("actions").values().stream().map(JsonNode::asString).toList();
    }

    /** By team, all but leader and recorder. */
    private static Map<String, Set<String>> membersOf(JsonNode round) {
        var members = new HashMap<String, Set<String>>();
        for (var team : round.path("teams").values()) {
            var drawn = new TreeSet<String>();
            team.path("memberIds").forEach(id -> drawn.add(id.asString()));
            drawn.remove(team.path("leaderId").asString());
            drawn.remove(team.path("recorderId").asString());
            members.put(team.path("id").asString(), drawn);
        }
        return members;
    }

    private static List<String> declared(JsonNode round) {
        return round.path("teams").values().stream()
                .flatMap(team -> team.path("members").values().stream())
                .filter(member -> !member.path("declaredAt").isNull())
                .map(member -> member.path("id").asString())
                .toList();
    }

    private List<String> events() {
        return jdbc.sql("select action from supervision_event where round_id = cast(:round as uuid) order by seq")
                .param("round", round)
                .query((row, number) -> row.getString("action"))
                .list();
    }

    private JsonNode lastEvent() {
        return JsonMapper.shared()
                .readTree(
                        jdbc.sql("""
                                select data from supervision_event where round_id = cast(:round as uuid) order by seq desc limit 1
                                """).param("round", round).query(String.class).single());
    }

    private String python(String draw) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "python3"))),
                "python3 is not installed");
        var file = Files.writeString(folder.resolve("draw.json"), draw);
        var process = new ProcessBuilder("python3", "src/test/python/verify_draw.py", file.toString())
                .redirectErrorStream(true)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }
}
