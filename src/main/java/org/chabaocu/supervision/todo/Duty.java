package org.chabaocu.supervision.todo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.SupervisionStatus;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.domain.VisitStatus;

/** Which of the things one may do with a round, a team or a visit is due now. */
final class Duty {

    private static final Set<SupervisionParty> PROVINCE = Set.of(SupervisionParty.PROVINCE);

    private Duty() {}

    static List<SupervisionAction> of(WaitingRound round) {
        return permitted(
                switch (round.status()) {
                    case PLANNED -> SupervisionAction.FREEZE;
                    case FROZEN -> SupervisionAction.DRAW;
                    case VISITING, REPORTING, ARCHIVED -> SupervisionAction.ARCHIVE;
                },
                round.status(),
                PROVINCE);
    }

    static List<SupervisionAction> ofSubmitted(WaitingTeam team) {
        return permitted(SupervisionAction.ACCEPT, team.status(), PROVINCE);
    }

    /** What a member owes before the first visit. */
    static List<SupervisionAction> ofMember(WaitingTeam team) {
        var study = team.unread() == 0
                ? List.<SupervisionAction>of()
                : permitted(SupervisionAction.CONFIRM_STUDY, team.roundStatus(), team.parties());
        var declaration = team.declared()
                ? List.<SupervisionAction>of()
                : permitted(SupervisionAction.DECLARE_DISCIPLINE, team.roundStatus(), team.parties());
        return Stream.concat(study.stream(), declaration.stream()).toList();
    }

    /** The next step of a team: visits to make, then their end, the report, the signature, the submission. */
    static List<SupervisionAction> ofTeam(WaitingTeam team) {
        return switch (team.status()) {
            case PREPARING, SUBMITTED, ACCEPTED -> List.of();
            case VISITING -> visiting(team);
            case REPORTING ->
                permitted(
                        team.leads() ? SupervisionAction.SIGN : SupervisionAction.WRITE_REPORT,
                        team.status(),
                        team.parties());
            case SIGNED -> permitted(SupervisionAction.SUBMIT, team.status(), team.parties());
        };
    }

    private static List<SupervisionAction> visiting(WaitingTeam team) {
        if (!team.leads()) return List.of();
        if (team.open() == 0) return permitted(SupervisionAction.END_VISITS, team.status(), team.parties());
        return team.planned() > 0 && team.isPrepared()
                ? permitted(SupervisionAction.START_VISIT, VisitStatus.PLANNED, team.parties())
                : List.of();
    }

    static List<SupervisionAction> of(WaitingVisit visit) {
        return switch (visit.status()) {
            case STARTED -> visit.judged() < visit.items() ? record(visit) : handOver(visit);
            case HANDED_OVER -> permitted(SupervisionAction.ACKNOWLEDGE, visit.status(), visit.parties());
            case ACKNOWLEDGED ->
                visit.unreported() == 0
                        ? List.of()
                        : permitted(SupervisionAction.REPORT_CORRECTION, visit.status(), visit.parties());
            case CORRECTED -> permitted(SupervisionAction.CONFIRM_CORRECTION, visit.status(), visit.parties());
            case PLANNED, CONFIRMED, SKIPPED -> List.of();
        };
    }

    private static List<SupervisionAction> record(WaitingVisit visit) {
        return permitted(SupervisionAction.RECORD_VISIT, visit.status(), visit.parties());
    }

    private static List<SupervisionAction> handOver(WaitingVisit visit) {
        var handOver = permitted(SupervisionAction.HAND_OVER, visit.status(), visit.parties());
        return handOver.isEmpty() ? record(visit) : handOver;
    }

    private static List<SupervisionAction> permitted(
            SupervisionAction action, SupervisionStatus status, Set<SupervisionParty> parties) {
        return SupervisionTable.permit(action, Optional.of(status), parties) instanceof Outcome.Done
                ? List.of(action)
                : List.of();
    }

    static List<Text> texts(List<SupervisionAction> actions) {
        return actions.stream()
                .map(action -> Text.of("supervision.action." + action.code()))
                .toList();
    }
}
