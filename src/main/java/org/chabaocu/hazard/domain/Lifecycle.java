package org.chabaocu.hazard.domain;

import static org.chabaocu.hazard.HazardStatus.*;
import static org.chabaocu.hazard.domain.Action.*;
import static org.chabaocu.hazard.domain.Party.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;

/**
 * The state table (domain §2): which action leads from where to where, and by whom. Buttons, permissions, the API's
 * {@code actions}, the flowchart and docs/lifecycle.md are derived from it and stand nowhere else.
 */
public final class Lifecycle {

    private static final Set<HazardStatus> OPEN = HazardStatus.allOpen();
    private static final Set<HazardStatus> UNCHANGED = Set.of();
    private static final Set<Party> UNIONS = Set.of(UNIT_UNION, UNION_ABOVE);
    private static final Set<Party> UNIT_SIDE =
            Set.of(FUNCTIONAL_DEPARTMENT, HEAD_OF_UNIT, HEAD_OF_DEPARTMENT, HEAD_OF_TEAM, RESPONSIBLE);
    private static final Set<Party> RECTIFIER = Set.of(RESPONSIBLE, HEAD_OF_LEVEL);

    private static final List<Transition> TABLE = List.of(
            row(EVALUATE, REPORTED, Set.of(PLANNING, STOP_WORK), Set.of(FUNCTIONAL_DEPARTMENT), Guard.NONE),
            row(ADVISE_STOP_WORK, STOP_WORK, Set.of(PLANNING), UNIONS, Guard.stopWorkPossible()),
            row(ADVISE_STOP_WORK, openBut(STOP_WORK), UNCHANGED, UNIONS, Guard.stopWorkPossible()),
            row(
                    RESPOND_STOP_WORK,
                    OPEN,
                    UNCHANGED,
                    Set.of(FUNCTIONAL_DEPARTMENT, HEAD_OF_UNIT),
                    Guard.stopWorkStands()),
            row(LIFT_STOP_WORK, OPEN, UNCHANGED, UNIONS, Guard.stopWorkStands()),
            row(PLAN, PLANNING, Set.of(RECTIFYING), Set.of(FUNCTIONAL_DEPARTMENT), Guard.general()),
            row(
                    PLAN_AND_ESCALATE,
                    PLANNING,
                    Set.of(ESCALATED),
                    Set.of(FUNCTIONAL_DEPARTMENT, HEAD_OF_UNIT),
                    Guard.major()),
            row(FILE_AND_NOTIFY, ESCALATED, Set.of(GOVERNMENT), Set.of(HIGHER_UNION), Guard.NONE),
            row(
                    RECORD_INSPECTION,
                    GOVERNMENT,
                    Set.of(RECTIFYING),
                    Set.of(GOVERNMENT_DEPARTMENT, HIGHER_UNION),
                    Guard.NONE),
            row(
                    LIST_SUPERVISION,
                    GOVERNMENT,
                    Set.of(RECTIFYING),
                    Set.of(GOVERNMENT_DEPARTMENT, HIGHER_UNION),
                    Guard.NONE),
            row(RECORD_INTERIM_MEASURE, OPEN, UNCHANGED, UNIT_SIDE, Guard.NONE),
            row(REQUEST_EXTENSION, RECTIFYING, UNCHANGED, RECTIFIER, Guard.noExtensionAsked()),
            row(
                    DECIDE_EXTENSION,
                    RECTIFYING,
                    UNCHANGED,
                    Set.of(FUNCTIONAL_DEPARTMENT, GOVERNMENT_DEPARTMENT),
                    Guard.extensionDecider()),
            row(SUBMIT_RECTIFICATION, RECTIFYING, Set.of(ACCEPTANCE), RECTIFIER, Guard.NONE),
            row(
                    INSPECT_ACCEPTANCE,
                    ACCEPTANCE,
                    Set.of(ACCEPTANCE, RECTIFYING, CLOSED),
                    Set.of(FUNCTIONAL_DEPARTMENT),
                    Guard.notInspected()),
            row(
                    SUPERVISE_ACCEPTANCE,
                    ACCEPTANCE,
                    Set.of(ACCEPTANCE, RECTIFYING, CLOSED),
                    Set.of(UNIT_UNION),
                    Guard.notSupervised()),
            row(
                    DELIST,
                    ACCEPTANCE,
                    Set.of(ACCEPTANCE, CLOSED),
                    Set.of(GOVERNMENT_DEPARTMENT, HIGHER_UNION),
                    Guard.listed()),
            row(DISMISS, REPORTED, Set.of(DISMISSAL_REVIEW), Set.of(FUNCTIONAL_DEPARTMENT), Guard.NONE),
            row(MARK_DUPLICATE, REPORTED, Set.of(DISMISSAL_REVIEW), Set.of(FUNCTIONAL_DEPARTMENT), Guard.NONE),
            row(
                    REVIEW_DISMISSAL,
                    DISMISSAL_REVIEW,
                    Set.of(DISMISSED, DUPLICATE, REPORTED),
                    Set.of(UNIT_UNION),
                    Guard.notOwnProposal()),
            row(
                    OBJECT_TO_DISMISSAL,
                    Set.of(DISMISSED, DUPLICATE),
                    Set.of(REPORTED),
                    Set.of(REPORTER),
                    Guard.notObjectedBefore()),
            row(
                    REGRADE,
                    Set.of(STOP_WORK, PLANNING, ESCALATED, GOVERNMENT, RECTIFYING),
                    Set.of(PLANNING, STOP_WORK),
                    Set.of(FUNCTIONAL_DEPARTMENT, HIGHER_UNION),
                    Guard.roomAbove()),
            row(
                    REOPEN,
                    CLOSED,
                    Set.of(RECTIFYING),
                    Set.of(FUNCTIONAL_DEPARTMENT, UNIT_UNION, REPORTER),
                    Guard.reporterWindow()));

    /** Permission to take an action: by which row of the table, as which party, in which role. */
    public record Permit(Transition transition, Party party, Role role) {}

    private Lifecycle() {}

    public static List<Transition> table() {
        return TABLE;
    }

    /** Whether somebody may take the action on the hazard now: who they are first, then the state, then the rest. */
    public static Outcome<Permit> permit(Action action, Hazard hazard, Acting acting, Instant now) {
        var permits = rows(action).flatMap(row -> permits(row, hazard, acting)).toList();
        if (permits.isEmpty()) return Outcome.refused(new Refusal.Forbidden(Text.of("hazard.refusal.NOT_YOUR_ROLE")));
        var refusal = wrongState(hazard);
        for (var permit : permits) {
            if (!permit.transition().from().contains(hazard.status())) continue;
            var objection = permit.transition().guard().check(hazard, acting, permit.party(), now);
            if (objection.isEmpty()) return Outcome.done(permit);
            refusal = objection.get();
        }
        return Outcome.refused(refusal);
    }

    /** The actions somebody may take now, in the table's order. */
    public static List<Action> allowed(Hazard hazard, Acting acting, Instant now) {
        return TABLE.stream()
                .map(Transition::action)
                .distinct()
                .filter(action -> permit(action, hazard, acting, now) instanceof Outcome.Done)
                .toList();
    }

    private static Stream<Transition> rows(Action action) {
        return TABLE.stream().filter(row -> row.action() == action);
    }

    private static Stream<Permit> permits(Transition row, Hazard hazard, Acting acting) {
        return row.by().stream()
                .sorted()
                .flatMap(party -> party.roleOf(acting, hazard).map(role -> new Permit(row, party, role)).stream());
    }

    private static Refusal wrongState(Hazard hazard) {
        var status = Text.of("hazard.status." + hazard.status());
        return new Refusal.Conflict("WRONG_STATE", Text.of("hazard.refusal.WRONG_STATE", status));
    }

    private static Transition row(Action action, HazardStatus from, Set<HazardStatus> to, Set<Party> by, Guard guard) {
        return row(action, Set.of(from), to, by, guard);
    }

    private static Transition row(
            Action action, Set<HazardStatus> from, Set<HazardStatus> to, Set<Party> by, Guard guard) {
        return new Transition(action, from, to, by, guard);
    }

    private static Set<HazardStatus> openBut(HazardStatus status) {
        var some = EnumSet.copyOf(OPEN);
        some.remove(status);
        return some;
    }
}
