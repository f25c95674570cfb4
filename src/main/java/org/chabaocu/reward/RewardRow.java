package org.chabaocu.reward;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reward with the names it refers to, as somebody sees it.
 *
 * @param actions what the viewer may do now
 */
public record RewardRow(
        Reward reward,
        String unitName,
        @Nullable String receiverName,
        @Nullable String proposerName,
        @Nullable String deciderName,
        @Nullable String payerName,
        List<RewardAction> actions) {

    public boolean allows(RewardAction action) {
        return actions.contains(action);
    }
}
