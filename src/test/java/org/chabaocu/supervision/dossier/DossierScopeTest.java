package org.chabaocu.supervision.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/** Who may do what with a team in which state, and for whom it does not exist. */
@ApplicationTest
class DossierScopeTest {

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
    private DossierCalls calls;

    @BeforeEach
    void a_round_under_way() {
        town = new DossierTown(context);
        calls = new DossierCalls(town, api);
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
                    calls.act(person.getValue(), action.code(), sent)
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
            calls.get(outsider, calls.team()).expectStatus().isNotFound();
            calls.get(outsider, calls.team() + "/signatures").expectStatus().isNotFound();
            calls.get(outsider, calls.team() + "/report").expectStatus().isNotFound();
            calls.get(outsider, calls.reportFile(true)).expectStatus().isNotFound();
            for (var action : ACTIONS)
                calls.act(outsider, action.code(), Map.of("password", "x", "reason", "x"))
                        .expectStatus()
                        .isNotFound();
            for (var visit : visits)
                for (var file : List.of("record-form", "checklist"))
                    calls.get(outsider, DossierCalls.visit(visit.value(), file))
                            .expectStatus()
                            .isNotFound();
        }
        calls.get(town.leader, calls.reportFile(false)).expectStatus().isNotFound();
        calls.get(
                        town.provinceUnion,
                        "/api/v1/supervision/rounds/" + town.round + "/report.docx?team=" + UUID.randomUUID())
                .expectStatus()
                .isNotFound();
        calls.get(town.provinceUnion, DossierCalls.visit(UUID.randomUUID(), "findings"))
                .expectStatus()
                .isNotFound();
        api.asNobody().get().uri(calls.team()).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void the_inspected_side_has_its_problem_list_once_it_is_handed_over() {
        var visit = town.unitVisit("STARTED");
        calls.get(town.unitUnion, DossierCalls.visit(visit.value(), "findings"))
                .expectStatus()
                .isNotFound();
        calls.get(town.member, DossierCalls.visit(visit.value(), "findings"))
                .expectStatus()
                .isOk();
        town.jdbc
                .sql("update supervision_visit set status = 'HANDED_OVER', handed_over_at = now() where id = ?")
                .param(visit.value())
                .update();
        calls.get(town.unitUnion, DossierCalls.visit(visit.value(), "findings"))
                .expectStatus()
                .isOk();
        calls.get(town.unitUnion, DossierCalls.visit(visit.value(), "record-form"))
                .expectStatus()
                .isNotFound();
        calls.get(town.stranger, DossierCalls.visit(visit.value(), "findings"))
                .expectStatus()
                .isNotFound();
    }
}
