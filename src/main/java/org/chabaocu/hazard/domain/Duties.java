package org.chabaocu.hazard.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which rows of the state table somebody waits for, and which are only open to those who see a need. */
public final class Duties {

    private static final Set<Action> AT_WILL = EnumSet.of(
            Action.DISMISS, Action.MARK_DUPLICATE, Action.REGRADE, Action.REOPEN, Action.OBJECT_TO_DISMISSAL);

    /** They leave the state as it is, and yet an answer is owed. */
    private static final Set<Action> ANSWERS = EnumSet.of(Action.RESPOND_STOP_WORK, Action.DECIDE_EXTENSION);

    private Duties() {}

    public static boolean isDuty(Transition row) {
        return ANSWERS.contains(row.action()) || (!row.to().isEmpty() && !AT_WILL.contains(row.action()));
    }

    /** Those of the actions somebody may take now that are waited for. */
    public static List<Action> among(List<Action> allowed, Hazard hazard) {
        return allowed.stream()
                .filter(action -> Lifecycle.table().stream()
                        .anyMatch(row -> row.action() == action && row.from().contains(hazard.status()) && isDuty(row)))
                .filter(action -> action != Action.RESPOND_STOP_WORK || !isAnswered(hazard))
                .toList();
    }

    private static boolean isAnswered(Hazard hazard) {
        var advice = hazard.stopWork();
        return advice != null && advice.answer() != null;
    }
}
