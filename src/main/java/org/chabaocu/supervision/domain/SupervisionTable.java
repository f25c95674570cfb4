package org.chabaocu.supervision.domain;

import static org.chabaocu.supervision.domain.SupervisionAction.*;
import static org.chabaocu.supervision.domain.SupervisionParty.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;

/**
 * The state table of supervision (domain §5): which action leads a round, a team or a visit from where to where, and by
 * whom. Buttons, permissions, the API's {@code actions} and docs/supervision.md are derived from it.
 */
public final class SupervisionTable {

    /** @param to the states it may lead to; empty: the state stays */
    public record Row(
            SupervisionAction action,
            Set<? extends SupervisionStatus> from,
            Set<? extends SupervisionStatus> to,
            Set<SupervisionParty> by) {

        /** Whether the row speaks of rounds, of teams or of visits. */
        public boolean concerns(SupervisionStatus status) {
            return Stream.concat(from.stream(), to.stream()).anyMatch(some -> some.getClass() == status.getClass());
        }
    }

    private static final Set<RoundStatus> RUNNING =
            Set.of(RoundStatus.PLANNED, RoundStatus.FROZEN, RoundStatus.VISITING);
    private static final Set<RoundStatus> BEFORE_VISITS = Set.of(RoundStatus.PLANNED, RoundStatus.FROZEN);
    private static final Set<VisitStatus> FED_BACK =
            Set.of(VisitStatus.HANDED_OVER, VisitStatus.ACKNOWLEDGED, VisitStatus.CORRECTED, VisitStatus.CONFIRMED);

    private static final List<Row> TABLE = List.of(
            row(PLAN_ROUND, Set.of(), Set.of(RoundStatus.PLANNED), PROVINCE),
            row(REVISE_PLAN, Set.of(RoundStatus.PLANNED), Set.of(), PROVINCE),
            row(ADD_MATERIAL, RUNNING, Set.of(), PROVINCE),
            row(CONFIRM_STUDY, RUNNING, Set.of(), MEMBER),
            row(DECLARE_DISCIPLINE, RUNNING, Set.of(), MEMBER),
            // Who inspects with whom is settled before the units are drawn and the teams set out.
            row(FREEZE_INSPECTORS, BEFORE_VISITS, Set.of(), PROVINCE),
            row(DRAW_INSPECTORS, BEFORE_VISITS, Set.of(), PROVINCE),
            // From FROZEN or VISITING it begins a new draw, with a reason, as long as no visit has been started.
            row(FREEZE, RUNNING, Set.of(RoundStatus.FROZEN), PROVINCE),
            row(DRAW, Set.of(RoundStatus.FROZEN), Set.of(RoundStatus.VISITING), PROVINCE),
            row(ARCHIVE, Set.of(RoundStatus.REPORTING), Set.of(RoundStatus.ARCHIVED), PROVINCE),
            row(START_VISIT, Set.of(VisitStatus.PLANNED), Set.of(VisitStatus.STARTED), MEMBER),
            row(RECORD_VISIT, Set.of(VisitStatus.STARTED), Set.of(), MEMBER),
            row(SKIP_VISIT, Set.of(VisitStatus.PLANNED, VisitStatus.STARTED), Set.of(VisitStatus.SKIPPED), LEADER),
            row(HAND_OVER, Set.of(VisitStatus.STARTED), Set.of(VisitStatus.HANDED_OVER), LEADER, RECORDER),
            row(ACKNOWLEDGE, Set.of(VisitStatus.HANDED_OVER), Set.of(VisitStatus.ACKNOWLEDGED), INSPECTED),
            row(
                    REPORT_CORRECTION,
                    Set.of(VisitStatus.ACKNOWLEDGED),
                    Set.of(VisitStatus.ACKNOWLEDGED, VisitStatus.CORRECTED),
                    INSPECTED),
            row(
                    CONFIRM_CORRECTION,
                    Set.of(VisitStatus.CORRECTED),
                    Set.of(VisitStatus.CONFIRMED, VisitStatus.ACKNOWLEDGED),
                    LEADER,
                    RECORDER,
                    MEMBER),
            row(GIVE_FEEDBACK, FED_BACK, Set.of(), INSPECTED),
            row(END_VISITS, Set.of(TeamStatus.VISITING), Set.of(TeamStatus.REPORTING), LEADER),
            row(WRITE_REPORT, Set.of(TeamStatus.REPORTING), Set.of(), MEMBER),
            row(WRITE_ROUND_REPORT, Set.of(RoundStatus.REPORTING, RoundStatus.ARCHIVED), Set.of(), PROVINCE),
            row(SIGN, Set.of(TeamStatus.REPORTING), Set.of(TeamStatus.SIGNED), LEADER),
            row(SUBMIT, Set.of(TeamStatus.SIGNED), Set.of(TeamStatus.SUBMITTED), LEADER, RECORDER),
            row(ACCEPT, Set.of(TeamStatus.SUBMITTED), Set.of(TeamStatus.ACCEPTED), PROVINCE),
            row(RETURN, Set.of(TeamStatus.SUBMITTED), Set.of(TeamStatus.REPORTING), PROVINCE));

    private SupervisionTable() {}

    public static List<Row> table() {
        return TABLE;
    }

    /** Whether somebody may take the action now, and as which party: who they are first, then the state. */
    public static Outcome<SupervisionParty> permit(
            SupervisionAction action, Optional<? extends SupervisionStatus> status, Set<SupervisionParty> parties) {
        var row = row(action);
        var party = row.by().stream().sorted().filter(parties::contains).findFirst();
        if (party.isEmpty())
            return Outcome.refused(new Refusal.Forbidden(Text.of("supervision.refusal.NOT_YOUR_ROLE")));
        return status.isEmpty() || row.from().contains(status.get())
                ? Outcome.done(party.get())
                : Outcome.refused(wrongState(status.get()));
    }

    /** What somebody may do with a round, a team or a visit now, in the table's order. */
    public static List<SupervisionAction> allowed(SupervisionStatus status, Set<SupervisionParty> parties) {
        return TABLE.stream()
                .filter(row -> row.concerns(status))
                .map(Row::action)
                .filter(action -> permit(action, Optional.of(status), parties) instanceof Outcome.Done)
                .toList();
    }

    private static Refusal wrongState(SupervisionStatus status) {
        var name = Text.of("supervision.status." + status.getClass().getSimpleName() + "." + status.name());
        return new Refusal.Conflict("WRONG_STATE", Text.of("supervision.refusal.WRONG_STATE", name));
    }

    private static Row row(SupervisionAction action) {
        return TABLE.stream().filter(row -> row.action() == action).findFirst().orElseThrow();
    }

    private static Row row(
            SupervisionAction action,
            Set<? extends SupervisionStatus> from,
            Set<? extends SupervisionStatus> to,
            SupervisionParty... by) {
        return new Row(action, from, to, Set.of(by));
    }
}
