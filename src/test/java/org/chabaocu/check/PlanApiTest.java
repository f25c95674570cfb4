package org.chabaocu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.check.CheckTown.body;
import static org.chabaocu.check.CheckTown.faults;
import static org.chabaocu.check.CheckTown.items;
import static org.chabaocu.check.CheckTown.today;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.location.AddLocations;
import org.chabaocu.hazard.location.AddLocationsCommand;
import org.chabaocu.organization.Administrator;
import org.chabaocu.organization.ChangeOrganization;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationChange;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** CheckPlans and days off over the API. */
@ApplicationTest
class PlanApiTest {

    private static final String PLANS = "/api/v1/checks/plans";

    @Autowired
    ApplicationContext context;

    private CheckTown town;

    @BeforeEach
    void a_hospital() {
        town = new CheckTown(context);
    }

    private static Map<String, Object> plan(Organization node, String place) {
        var body = new LinkedHashMap<String, Object>();
        body.put("organizationId", node.id().toString());
        body.put("frequency", "DAILY");
        body.put("title", "岗位日排查");
        body.put("responsibleRole", "WORKER");
        body.put("daysOffToo", true);
        body.put("from", today().toString());
        body.put("places", List.of(Map.of("name", place, "items", List.of("灭火器压力", "通道"))));
        return body;
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        var changed = new HashMap<String, Object>(body);
        changed.put(field, value);
        return changed;
    }

    private ResponseSpec make(Actor by, Map<String, Object> body) {
        return town.post(by, PLANS, body);
    }

    @Test
    void a_plan_is_made_listed_followed_and_ended() {
        var made = body(make(town.safety, plan(town.team, "抢救室"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists("Location")
                .expectHeader()
                .valueEquals("ETag", "\"1\""));
        assertThat(made)
                .containsEntry("status", "IN_FORCE")
                .containsEntry("actions", List.of("end-plan"))
                .containsEntry("organizationName", "急诊护理组");
        var path = PLANS + "/" + made.get("id");

        var next = with(with(plan(town.team, "抢救室"), "from", today().plusDays(3).toString()), "title", "新的排查");
        var following = body(
                town.post(town.safety, path + "/follow", next).expectStatus().isCreated());
        assertThat(following).containsEntry("status", "PLANNED").containsEntry("title", "新的排查");
        assertThat(body(town.get(town.nurse, path)))
                .containsEntry("until", today().plusDays(2).toString())
                .containsEntry("version", 2);
        assertThat(items(town.get(town.nurse, PLANS + "?organization=" + town.unit.id())))
                .hasSize(2);

        town.post(town.safety, PLANS + "/" + following.get("id") + "/end", Map.of("until", today().toString()))
                .expectStatus()
                .isNoContent();
        town.get(town.nurse, PLANS + "/" + following.get("id")).expectStatus().isNotFound();
        assertThat(body(town.post(town.safety, path + "/end", Map.of("until", today().toString()))))
                .containsEntry("until", today().toString());
        town.jdbc()
                .sql(
                        "update check_plan set valid_from = valid_from - 9, valid_until = valid_until - 1 where unit_id = ?")
                .param(town.unit.id().value())
                .update();
        town.post(town.safety, path + "/end", Map.of("until", today().toString()))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("PLAN_ENDED");
        assertThat(items(town.get(town.nurse, PLANS + "?organization=" + town.unit.id())))
                .isEmpty();
        assertThat(items(town.get(town.nurse, PLANS + "?ended=true&organization=" + town.unit.id())))
                .hasSize(1);
    }

    @Test
    void overlapping_plans_for_the_same_place_and_frequency_are_refused_and_the_other_one_is_named() {
        make(town.safety, plan(town.team, "抢救室")).expectStatus().isCreated();

        var refused = body(make(town.head, with(plan(town.team, " 抢救室 "), "title", "又一个"))
                .expectStatus()
                .isEqualTo(422));
        var error = (Map<?, ?>) ((List<?>) Objects.requireNonNull(refused.get("errors"))).getFirst();
        assertThat(error.get("field")).isEqualTo("places[0].name");
        assertThat(String.valueOf(error.get("message"))).contains("急诊护理组", "岗位日排查", today().toString());

        make(town.head, with(plan(town.team, "抢救室"), "frequency", "WEEKLY"))
                .expectStatus()
                .isCreated();
        make(town.head, plan(town.team, "护士站")).expectStatus().isCreated();
        make(town.head, plan(town.otherTeam, "抢救室")).expectStatus().isCreated();
    }

    @Test
    void two_teams_do_not_plan_the_same_location_and_of_many_at_once_one_gets_it() throws Exception {
        var location = context.getBean(AddLocations.class)
                .add(new AddLocationsCommand(town.unit.id().value(), null, null, List.of("氧气站")), town.safety)
                .orThrow()
                .locations()
                .getFirst();
        var place = List.of(Map.of("name", "氧站", "locationId", location.id().toString(), "items", List.of("压力")));
        var client = town.as(town.safety);
        Callable<Integer> attempt = () -> client.post()
                .uri(PLANS)
                .body(with(plan(Math.random() < 0.5 ? town.team : town.otherTeam, "-"), "places", place))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
        var statuses = new ArrayList<Integer>();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    desks.invokeAll(Stream.generate(() -> attempt).limit(6).toList())) statuses.add(answer.get());
        }
        assertThat(statuses).containsOnly(201, 422);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
    }

    @Test
    void bad_input_is_named_by_its_field() {
        var good = plan(town.team, "抢救室");
        assertThat(faults(make(
                        town.safety, Map.of("organizationId", town.team.id().toString()))))
                .containsExactlyInAnyOrder("frequency", "title", "from", "places");
        assertThat(faults(make(town.safety, Map.of()))).containsExactly("organizationId");
        assertThat(faults(make(
                        town.safety, with(good, "from", today().minusDays(1).toString()))))
                .containsExactly("from");
        assertThat(faults(make(
                        town.safety, with(good, "until", today().minusDays(1).toString()))))
                .containsExactly("until");
        assertThat(faults(make(
                        town.safety, with(good, "responsibleId", town.nurse.id().toString()))))
                .containsExactly("responsibleRole");
        assertThat(faults(make(town.safety, with(good, "responsibleRole", "CITY_UNION"))))
                .containsExactly("responsibleRole");
        assertThat(faults(make(
                        town.safety,
                        with(
                                with(good, "organizationId", town.unit.id().toString()),
                                "responsibleRole",
                                "TEAM_LEADER"))))
                .containsExactly("responsibleRole");
        var stranger =
                new HashMap<>(with(good, "responsibleId", town.stranger.id().toString()));
        stranger.remove("responsibleRole");
        assertThat(faults(make(town.safety, stranger))).containsExactly("responsibleId");
        assertThat(faults(make(town.safety, with(good, "frequency", "JOINT")))).containsExactly("partners");
        assertThat(faults(make(town.safety, with(good, "partners", "保卫科")))).containsExactly("partners");
        assertThat(faults(make(town.safety, with(good, "weekdays", List.of())))).containsExactly("weekdays");
        var twice = Map.of("name", "抢救室", "items", List.of("x"));
        assertThat(faults(make(town.safety, with(good, "places", List.of(twice, twice)))))
                .containsExactly("places[1].name");
        var unknown = Map.of("name", "x", "locationId", town.unit.id().toString(), "items", List.of("x"));
        assertThat(faults(make(town.safety, with(good, "places", List.of(unknown)))))
                .containsExactly("places[0].locationId");
        assertThat(faults(make(town.safety, with(good, "places", List.of(Map.of("name", "x", "items", List.of()))))))
                .containsExactly("places[0].items");
        assertThat(items(town.get(town.safety, PLANS + "?organization=" + town.unit.id())))
                .isEmpty();
    }

    @Test
    void plans_are_made_by_those_who_lead_and_only_within_their_reach() {
        for (var other : List.of(town.nurse, town.teamLeader, town.cityUnion))
            make(other, plan(town.team, "抢救室")).expectStatus().isForbidden();
        make(town.stranger, plan(town.team, "抢救室")).expectStatus().isNotFound();
        make(town.head, plan(town.unit, "院区")).expectStatus().isForbidden();
        make(town.provinceUnion, plan(town.city, "全市")).expectStatus().isNotFound();
        var made = body(make(town.head, plan(town.team, "抢救室")).expectStatus().isCreated());
        var path = PLANS + "/" + made.get("id");
        town.post(town.nurse, path + "/end", Map.of("until", today().toString()))
                .expectStatus()
                .isForbidden();
        town.post(town.stranger, path + "/end", Map.of("until", today().toString()))
                .expectStatus()
                .isNotFound();
        assertThat(faults(town.post(
                        town.union,
                        path + "/end",
                        Map.of("until", today().minusDays(1).toString()))))
                .containsExactly("until");
        town.as(town.union)
                .post()
                .uri(path + "/end")
                .header("If-Match", "\"7\"")
                .body(Map.of("until", today().toString()))
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void days_off_are_kept_by_the_unit_and_the_province_and_never_reach_into_the_past() {
        var plan = town.planned(CheckTown.plan(town.team, Frequency.DAILY, Role.WORKER, "抢救室"));
        var closed = Map.of(
                "organizationId", town.unit.id().toString(),
                "closedId", town.team.id().toString(),
                "kind", "OFF",
                "name", "病区改造",
                "first", today().toString(),
                "last", today().plusDays(9).toString());
        town.post(town.nurse, "/api/v1/checks/days", closed).expectStatus().isForbidden();
        town.post(town.stranger, "/api/v1/checks/days", closed).expectStatus().isNotFound();
        var added = body(town.post(town.union, "/api/v1/checks/days", closed)
                .expectStatus()
                .isCreated());
        assertThat(town.due(town.nurse, town.team, null)).isEmpty();
        town.get(town.nurse, "/api/v1/checks/" + CheckTown.check(plan, today()))
                .expectStatus()
                .isNotFound();
        assertThat(faults(town.post(town.union, "/api/v1/checks/days", closed))).containsExactly("first");
        assertThat(faults(town.post(
                        town.union,
                        "/api/v1/checks/days",
                        with(closed, "first", today().minusDays(1).toString()))))
                .containsExactly("first");
        assertThat(faults(town.post(town.union, "/api/v1/checks/days", with(closed, "kind", "WORK"))))
                .containsExactly("kind");
        assertThat(faults(town.post(
                        town.union,
                        "/api/v1/checks/days",
                        with(closed, "closedId", town.otherUnit.id().toString()))))
                .containsExactly("closedId");
        town.as(town.union)
                .delete()
                .uri("/api/v1/checks/days/" + added.get("id"))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(town.due(town.nurse, town.team, null)).hasSize(1);

        var holiday = Map.of(
                "organizationId",
                town.province.id().toString(),
                "kind",
                "OFF",
                "name",
                "全省放假",
                "first",
                today().toString());
        town.post(town.cityUnion, "/api/v1/checks/days", holiday).expectStatus().isNotFound();
        town.post(town.provinceUnion, "/api/v1/checks/days", holiday)
                .expectStatus()
                .isCreated();
        assertThat(town.due(town.nurse, town.team, null))
                .as("work never stops there")
                .hasSize(1);
        assertThat(items(town.get(town.provinceUnion, "/api/v1/checks/days?organization=" + town.province.id())))
                .hasSize(1);
    }

    @Test
    void a_team_taken_out_of_use_owes_no_more_checks_from_tomorrow_on() {
        town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        var everything = Reach.within(List.of(town.province.lineage()));
        var change = new OrganizationChange(null, null, null, null, null, false, null);

        context.getBean(ChangeOrganization.class)
                .change(
                        town.team.id(),
                        change,
                        new Administrator(town.safety.id().value(), everything, everything))
                .orThrow();

        assertThat(town.due(town.safety, town.unit, today().plusDays(1))).isEmpty();
        assertThat(town.due(town.safety, town.unit, today())).hasSize(1);
    }
}
