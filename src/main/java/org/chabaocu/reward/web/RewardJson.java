package org.chabaocu.reward.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.chabaocu.reward.Reward;
import org.chabaocu.reward.RewardAction;
import org.chabaocu.reward.RewardKind;
import org.chabaocu.reward.RewardRow;
import org.chabaocu.reward.RewardStatus;
import org.jspecify.annotations.Nullable;

/**
 * A reward as the API shows it.
 *
 * @param receiver null if anonymous
 * @param proposedBy null if the close-out itself proposed it
 * @param claimedAt when the holder of the claim code asked for it
 * @param publish the receiver's consent to the masked list; null until answered
 * @param actions what the caller may do now
 */
record RewardJson(
        UUID id,
        UUID unitId,
        UUID hazardId,
        String hazardNumber,
        RewardKind kind,
        @Nullable PersonJson receiver,
        boolean anonymous,
        int year,
        BigDecimal amount,
        String reason,
        RewardStatus status,
        long version,
        @Nullable PersonJson proposedBy,
        Instant proposedAt,
        @Nullable PersonJson decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable PersonJson paidBy,
        @Nullable Instant paidAt,
        @Nullable String receiptNumber,
        @Nullable Instant claimedAt,
        @Nullable String claimWish,
        @Nullable Boolean publish,
        List<String> actions) {

    record PersonJson(UUID id, @Nullable String name) {

        static @Nullable PersonJson of(@Nullable PersonId id, @Nullable String name) {
            return id == null ? null : new PersonJson(id.value(), name);
        }
    }

    static RewardJson of(RewardRow row) {
        Reward reward = row.reward();
        var decision = reward.decision();
        var payment = reward.payment();
        var claim = reward.claim();
        var consent = reward.consent();
        return new RewardJson(
                reward.id().value(),
                reward.where().id().value(),
                reward.hazardId().value(),
                reward.hazardNumber(),
                reward.kind(),
                PersonJson.of(reward.receiver(), row.receiverName()),
                reward.isAnonymous(),
                reward.year(),
                reward.amount(),
                reward.reason(),
                reward.status(),
                reward.version(),
                PersonJson.of(reward.proposal().by(), row.proposerName()),
                reward.proposal().at(),
                decision == null ? null : PersonJson.of(decision.by(), row.deciderName()),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason(),
                payment == null ? null : PersonJson.of(payment.by(), row.payerName()),
                payment == null ? null : payment.at(),
                payment == null ? null : payment.receiptNumber(),
                claim == null ? null : claim.at(),
                claim == null ? null : claim.wish(),
                consent == null ? null : consent.publish(),
                row.actions().stream().map(RewardAction::code).toList());
    }
}
