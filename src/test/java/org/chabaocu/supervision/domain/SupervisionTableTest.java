package org.chabaocu.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.supervision.domain.RoundStatus.ARCHIVED;
import static org.chabaocu.supervision.domain.RoundStatus.FROZEN;
import static org.chabaocu.supervision.domain.RoundStatus.PLANNED;
import static org.chabaocu.supervision.domain.RoundStatus.REPORTING;
import static org.chabaocu.supervision.domain.RoundStatus.VISITING;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.junit.jupiter.api.Test;

/** The rows of rounds: each action × state × party, against what the source and the brief of a round say. */
class SupervisionTableTest {

    private static final Set<RoundStatus> RUNNING = Set.of(PLANNED, FROZEN, VISITING);

    private record Rule(SupervisionParty by, Set<RoundStatus> in) {}

    private static final Map<SupervisionAction, Rule> RULES = new EnumMap<>(Map.of(
            SupervisionAction.REVISE_PLAN, new Rule(SupervisionParty.PROVINCE, Set.of(PLANNED)),
            SupervisionAction.ADD_MATERIAL, new Rule(SupervisionParty.PROVINCE, RUNNING),
            SupervisionAction.CONFIRM_STUDY, new Rule(SupervisionParty.MEMBER, RUNNING),
            SupervisionAction.DECLARE_DISCIPLINE, new Rule(SupervisionParty.MEMBER, RUNNING),
            SupervisionAction.FREEZE_INSPECTORS, new Rule(SupervisionParty.PROVINCE, Set.of(PLANNED, FROZEN)),
            SupervisionAction.DRAW_INSPECTORS, new Rule(SupervisionParty.PROVINCE, Set.of(PLANNED, FROZEN)),
            SupervisionAction.FREEZE, new Rule(SupervisionParty.PROVINCE, RUNNING),
            SupervisionAction.DRAW, new Rule(SupervisionParty.PROVINCE, Set.of(FROZEN)),
            SupervisionAction.ARCHIVE, new Rule(SupervisionParty.PROVINCE, Set.of(REPORTING)),
            SupervisionAction.WRITE_ROUND_REPORT, new Rule(SupervisionParty.PROVINCE, Set.of(REPORTING, ARCHIVED))));

    @Test
    void who_may_do_what_with_a_round_in_which_state() {
        var checked = new ArrayList<String>();
        RULES.forEach((action, rule) -> {
            for (var status : RoundStatus.values())
                for (var party : SupervisionParty.values()) {
                    var outcome = SupervisionTable.permit(action, Optional.of(status), Set.of(party));
                    var name = action + " " + status + " " + party;
                    checked.add(name);
                    if (party != rule.by()) assertThat(outcome).as(name).matches(SupervisionTableTest::isForbidden);
                    else if (rule.in().contains(status))
                        assertThat(outcome).as(name).isEqualTo(Outcome.done(party));
                    else assertThat(outcome).as(name).matches(SupervisionTableTest::isWrongState);
                }
        });
        assertThat(checked).hasSize(10 * 5 * 6);
    }

    @Test
    void only_the_report_of_a_round_that_is_archived_may_still_be_written() {
        assertThat(SupervisionTable.allowed(ARCHIVED, Set.of(SupervisionParty.values())))
                .containsExactly(SupervisionAction.WRITE_ROUND_REPORT);
    }

    @Test
    void what_is_offered_is_what_is_permitted() {
        for (var status : RoundStatus.values())
            for (var party : SupervisionParty.values()) {
                var expected = RULES.entrySet().stream()
                        .filter(rule -> rule.getValue().by() == party
                                && rule.getValue().in().contains(status))
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(SupervisionTable.allowed(status, Set.of(party)))
                        .as(status + " " + party)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        assertThat(SupervisionTable.allowed(PLANNED, Set.of())).isEqualTo(List.of());
    }

    private static boolean isForbidden(Outcome<SupervisionParty> outcome) {
        return outcome instanceof Outcome.Refused<SupervisionParty>(Refusal.Forbidden _);
    }

    private static boolean isWrongState(Outcome<SupervisionParty> outcome) {
        return outcome instanceof Outcome.Refused<SupervisionParty>(Refusal.Conflict(var reason, var _))
                && reason.equals("WRONG_STATE");
    }
}
