package org.chabaocu.check.application;

import java.time.LocalDate;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.check.domain.Check;
import org.chabaocu.check.domain.CheckAction;
import org.chabaocu.check.domain.CheckStatus;
import org.chabaocu.check.domain.CheckTable;
import org.chabaocu.platform.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A check as somebody sees it today.
 *
 * @param responsibleName null where a role is responsible
 * @param actions what the viewer may do now
 */
public record CheckRow(
        Check check,
        CheckStatus status,
        @Nullable String responsibleName,
        @Nullable String doneBy,
        List<CheckAction> actions) {

    static CheckRow of(
            Check check, LocalDate today, Actor actor, @Nullable String responsibleName, @Nullable String doneBy) {
        var actions = CheckTable.permit(check, actor, today) instanceof Outcome.Done
                ? List.of(CheckAction.COMPLETE)
                : List.<CheckAction>of();
        return new CheckRow(check, check.status(today), responsibleName, doneBy, actions);
    }

    public boolean mayComplete() {
        return actions.contains(CheckAction.COMPLETE);
    }
}
