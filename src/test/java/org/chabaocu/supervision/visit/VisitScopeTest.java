package org.chabaocu.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actors;
import org.chabaocu.access.TestPeople;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** For whom a visit exists. */
@ApplicationTest
class VisitScopeTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    @Autowired
    TestPeople people;

    private SupervisionTown town;

    @BeforeEach
    void a_round_with_its_draw() {
        town = new SupervisionTown(context);
    }

    @Test
    void another_team_s_leader_finds_nothing_and_can_do_nothing() {
        town.started(town.visit);
        town.get(town.otherLeader, town.visit).is(404);
        town.judge(town.otherLeader, town.visit, "U-1-1", Map.of("verdict", "MET"))
                .is(404);
        town.patch(town.otherLeader, town.visit, Map.of("notes", "n")).is(404);
        town.post(town.otherLeader, town.visit, "skip", Map.of("reason", "r")).is(404);
        town.post(town.otherLeader, town.visit, "findings", Map.of("description", "d"))
                .is(404);
        town.post(town.otherLeader, town.visit, "interviews", Map.of("question", "q"))
                .is(404);
    }

    @Test
    void the_inspected_unit_finds_nothing_before_the_hand_over_and_only_its_own_afterwards() {
        town.complete(town.visit);
        for (var person : List.of(town.union, town.unitLeader, town.safety, town.cityUnion))
            town.get(person, town.visit).is(404);
        town.post(town.leader, town.visit, "hand-over", Map.of()).is(200);
        for (var person : List.of(town.union, town.unitLeader, town.safety, town.cityUnion))
            town.get(person, town.visit).is(200);
        for (var person : List.of(town.worker, town.neighbourUnion))
            town.get(person, town.visit).is(404);
        town.post(town.cityUnion, town.visit, "acknowledge", Map.of()).is(403);
        town.judge(town.union, town.visit, "U-1-1", Map.of("verdict", "MET")).is(403);
    }

    @Test
    void a_city_union_answers_for_a_visit_to_itself() {
        town.handedOver(town.cityVisit);
        town.get(town.union, town.cityVisit).is(404);
        town.post(town.cityUnion, town.cityVisit, "acknowledge", Map.of()).is(200);
        assertThat(town.get(town.cityUnion, town.cityVisit).text("status")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void nobody_is_let_in_without_login_and_an_unknown_visit_is_not_found() {
        calls.get(null, SupervisionTown.VISITS + town.visit).is(401);
        town.get(town.leader, UUID.randomUUID()).is(404);
        town.post(town.leader, UUID.randomUUID(), "start", Map.of()).is(404);
    }

    @Test
    void the_union_of_another_province_finds_nothing() {
        var elsewhere = people.tree();
        var stranger = people.person(elsewhere.province(), Role.PROVINCE_UNION);
        town.get(stranger, town.visit).is(404);
    }

    @Test
    void a_finding_of_one_visit_is_none_of_another() {
        town.started(town.visit);
        town.started(town.secondVisit);
        var finding = town.post(town.member, town.visit, "findings", Map.of("description", "d"))
                .is(201)
                .text("id");
        var path = SupervisionTown.VISITS + town.secondVisit + "/findings/" + finding;
        calls.call("PUT", town.member, path, Map.of("description", "other")).is(404);
        calls.call("DELETE", town.member, path, null).is(404);
        calls.post(town.member, path + "/hazard", Map.of("place", "p")).is(404);
    }

    @Test
    void a_hazard_s_page_leads_to_the_visit_only_those_who_see_the_visit() {
        town.started(town.visit);
        var hazard = town.post(
                        town.member, town.visit, "findings", Map.of("description", "d", "hazard", Map.of("place", "p")))
                .is(201)
                .text("hazardId");
        var aside = context.getBean(VisitHazardAside.class);
        var actors = context.getBean(Actors.class);
        var id = new HazardId(UUID.fromString(hazard));
        var union = actors.find(town.union.id()).orElseThrow().actor();
        var leader = actors.find(town.leader.id()).orElseThrow().actor();
        assertThat(aside.panelFor(id, union).orElseThrow().ways()).isEmpty();
        assertThat(aside.panelFor(id, leader).orElseThrow().ways()).hasSize(1);
        assertThat(aside.panelFor(new HazardId(UUID.randomUUID()), leader)).isEmpty();
    }
}
