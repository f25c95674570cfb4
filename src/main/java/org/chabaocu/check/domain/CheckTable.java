package org.chabaocu.check.domain;

import static org.chabaocu.check.domain.CheckAction.*;
import static org.chabaocu.check.domain.CheckParty.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * The state table of checks and plans: which action is possible in which state, by whom. Buttons, permissions and the API's
 * {@code actions} are derived from it.
 */
public final class CheckTable {

    /** @param from empty: whatever the state */
    record Row(CheckAction action, Set<? extends Enum<?>> from, Set<CheckParty> by) {}

    /** The reason when somebody has done the check before. */
    public static final String ALREADY_DONE = "ALREADY_DONE";

    private static final Set<CheckParty> PLANNERS =
            EnumSet.of(HEAD_OF_DEPARTMENT, FUNCTIONAL_DEPARTMENT, UNION_OF_UNIT, HEAD_OF_UNIT);

    private static final List<Row> TABLE = List.of(
            new Row(
                    COMPLETE,
                    EnumSet.of(CheckStatus.DUE, CheckStatus.OVERDUE),
                    EnumSet.of(RESPONSIBLE, HEAD_OF_TEAM, HEAD_OF_DEPARTMENT, FUNCTIONAL_DEPARTMENT)),
            new Row(MAKE_PLAN, Set.of(), PLANNERS),
            new Row(END_PLAN, EnumSet.of(PlanStatus.PLANNED, PlanStatus.IN_FORCE), PLANNERS),
            new Row(KEEP_DAYS, Set.of(), EnumSet.of(FUNCTIONAL_DEPARTMENT, UNION_OF_UNIT, HEAD_OF_UNIT, KEEPER)),
            new Row(KEEP_PROVINCE_DAYS, Set.of(), EnumSet.of(UNION_OF_PROVINCE, KEEPER)));

    private CheckTable() {}

    static List<Row> table() {
        return TABLE;
    }

    /** The role in which somebody may complete the check now. */
    public static Outcome<Role> permit(Check check, Actor actor, LocalDate today) {
        var status = check.status(today);
        var plan = check.plan();
        return permit(COMPLETE, status, reason(status), actor, plan.node(), plan.responsible());
    }

    private static String reason(CheckStatus status) {
        return switch (status) {
            case UPCOMING -> "NOT_YET";
            case DONE -> ALREADY_DONE;
            case MISSED -> "TOO_LATE";
            case DUE, OVERDUE -> "";
        };
    }

    public static Outcome<Role> permitEnd(Plan plan, Actor actor, LocalDate today) {
        return permit(END_PLAN, plan.status(today), "PLAN_ENDED", actor, plan.node(), null);
    }

    /** For what has no state: making plans at a node, keeping days off of a unit or a province. */
    public static Outcome<Role> permit(CheckAction action, Actor actor, Lineage node) {
        return permit(action, null, "", actor, node, null);
    }

    public static boolean isAllowed(CheckAction action, Actor actor, Lineage node) {
        return permit(action, actor, node) instanceof Outcome.Done;
    }

    /** Who somebody is comes first, then the state. */
    private static Outcome<Role> permit(
            CheckAction action,
            @Nullable Enum<?> state,
            String reason,
            Actor actor,
            Lineage node,
            @Nullable Responsible responsible) {
        var row = TABLE.stream()
                .filter(each -> each.action() == action)
                .findFirst()
                .orElseThrow();
        var role = row.by().stream()
                .sorted()
                .flatMap(party -> party.roleOf(actor, node, responsible).stream())
                .findFirst();
        if (role.isEmpty()) return Outcome.refused(new Refusal.Forbidden(Text.of("check.refusal.NOT_YOUR_ROLE")));
        return state == null || row.from().contains(state) ? Outcome.done(role.get()) : conflict(reason);
    }

    public static <T> Outcome<T> conflict(String reason) {
        return Outcome.refused(new Refusal.Conflict(reason, Text.of("check.refusal." + reason)));
    }
}
