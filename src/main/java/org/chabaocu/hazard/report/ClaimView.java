package org.chabaocu.hazard.report;

import java.util.List;
import org.chabaocu.hazard.ClaimRewards.ClaimedReward;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.persistence.Events;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;

/**
 * What a claim code opens.
 *
 * @param code as it is sent on with each further step; the page's address never holds it
 * @param witness the holder saw the hazard too and only learns how it stands
 * @param reward null as long as none has been proposed
 */
public record ClaimView(
        String code,
        boolean witness,
        ViewHazard.Seen seen,
        List<Events.EventRow> events,
        Correspondence.Thread thread,
        @Nullable ClaimedReward reward,
        Form form) {

    public Hazard hazard() {
        return seen.hazard();
    }

    /** What a finder may do about the hazard itself. */
    public List<Action> actions() {
        return witness
                ? List.of()
                : seen.actions().stream().filter(ClaimView::isFinders).toList();
    }

    static boolean isFinders(Action action) {
        return action == Action.REOPEN || action == Action.OBJECT_TO_DISMISSAL;
    }
}
