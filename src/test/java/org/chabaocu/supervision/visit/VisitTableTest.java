package org.chabaocu.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.domain.VisitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The visits' part of the state table, whole, through the API: state × action × party. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitTableTest {

    private static final Set<SupervisionAction> ACTIONS =
            EnumSet.range(SupervisionAction.START_VISIT, SupervisionAction.GIVE_FEEDBACK);

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    private SupervisionTown town;
    private String finding;
    private final Map<TestPerson, Set<SupervisionParty>> people = new LinkedHashMap<>();

    @BeforeAll
    void a_visit_that_only_its_state_hinders() {
        town = new SupervisionTown(context);
        town.complete(town.visit);
        finding = town.post(town.member, town.visit, "findings", Map.of("description", "found"))
                .is(201)
                .text("id");
        people.put(town.provinceUnion, Set.of(SupervisionParty.PROVINCE));
        people.put(town.leader, Set.of(SupervisionParty.LEADER, SupervisionParty.MEMBER));
        people.put(town.recorder, Set.of(SupervisionParty.RECORDER, SupervisionParty.MEMBER));
        people.put(town.member, Set.of(SupervisionParty.MEMBER));
        people.put(town.union, Set.of(SupervisionParty.INSPECTED));
        people.put(town.cityUnion, Set.of(SupervisionParty.CITY));
        people.put(town.otherLeader, Set.of());
        people.put(town.neighbourUnion, Set.of());
    }

    @ParameterizedTest
    @EnumSource(VisitStatus.class)
    void everybody_may_do_exactly_what_the_table_says(VisitStatus status) {
        people.forEach((person, parties) -> {
            var seen = visible(status, parties);
            for (var action : ACTIONS) {
                town.putInState(town.visit, status.name());
                var answer = take(action, person);
                assertThat(answer.status())
                        .as(
                                "%s %s by %s: %s",
                                status, action, parties, answer.response().body())
                        .isEqualTo(seen.isEmpty() ? 404 : expected(action, status, seen));
                undo();
            }
            town.putInState(town.visit, status.name());
            var shown = town.get(person, town.visit);
            if (seen.isEmpty()) shown.is(404);
            else
                assertThat(shown.is(200).body().path("actions").values().stream()
                                .map(each -> each.asString()))
                        .containsExactlyElementsOf(SupervisionTable.allowed(status, seen).stream()
                                .map(SupervisionAction::code)
                                .toList());
        });
    }

    /** The inspected side and its city union are nobody until the findings are handed over. */
    private static Set<SupervisionParty> visible(VisitStatus status, Set<SupervisionParty> parties) {
        var inside = !parties.contains(SupervisionParty.INSPECTED) && !parties.contains(SupervisionParty.CITY);
        return inside || status.isFedBack() ? parties : Set.of();
    }

    private static int expected(SupervisionAction action, VisitStatus status, Set<SupervisionParty> parties) {
        return switch (SupervisionTable.permit(action, Optional.of(status), parties)) {
            case Outcome.Done<SupervisionParty> done -> 200;
            case Outcome.Refused<SupervisionParty>(Refusal.Forbidden forbidden) -> 403;
            case Outcome.Refused<SupervisionParty> refused -> 409;
        };
    }

    private Answer take(SupervisionAction action, TestPerson person) {
        var findings = "findings/" + finding;
        return switch (action) {
            case START_VISIT -> town.post(person, town.visit, "start", Map.of());
            case RECORD_VISIT -> town.judge(person, town.visit, "U-1-1", Map.of("verdict", "MET"));
            case SKIP_VISIT -> town.post(person, town.visit, "skip", Map.of("reason", "flood"));
            case HAND_OVER -> town.post(person, town.visit, "hand-over", Map.of());
            case ACKNOWLEDGE -> town.post(person, town.visit, "acknowledge", Map.of());
            case REPORT_CORRECTION -> town.post(person, town.visit, findings + "/correction", Map.of("text", "done"));
            case CONFIRM_CORRECTION -> town.post(person, town.visit, findings + "/confirm", Map.of("confirmed", true));
            case GIVE_FEEDBACK -> town.post(person, town.visit, "feedback", Map.of("observed", true));
            default -> throw new IllegalArgumentException(action.name());
        };
    }

    /** A skip brings a reserve; the next one should find it again. */
    private void undo() {
        jdbc.sql("delete from supervision_visit where replaces_id = ?")
                .params(town.visit)
                .update();
    }

    @Test
    void the_table_speaks_of_no_other_action_at_visits() {
        var ofVisits = SupervisionTable.table().stream()
                .filter(row -> row.concerns(VisitStatus.PLANNED))
                .map(SupervisionTable.Row::action)
                .toList();
        assertThat(ofVisits).containsExactlyElementsOf(List.copyOf(ACTIONS));
    }
}
