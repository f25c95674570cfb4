package org.chabaocu.reward;

import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.RewardableHazards;
import org.chabaocu.platform.Outcome;
import org.chabaocu.reward.RewardDesk.Asked;
import org.chabaocu.reward.RewardDesk.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves or rejects a proposal. Approval takes the amount from the fund of the year, or fails if it does not hold it. */
@Service
public class DecideReward {

    static final int LONGEST_REASON = 500;

    private final RewardDesk desk;
    private final RewardableHazards hazards;
    private final RewardFunds funds;

    DecideReward(RewardDesk desk, RewardableHazards hazards, RewardFunds funds) {
        this.desk = desk;
        this.hazards = hazards;
        this.funds = funds;
    }

    @Transactional
    public Outcome<Reward> approve(RewardId id, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, RewardAction.APPROVE, actor, expectedVersion), (reward, at) -> {
            var hazard = hazards.lock(reward.hazardId()).orElseThrow();
            if (!hazard.isClosed()) return Refusals.conflict("NOT_CLOSED", Proposals.status(hazard.status()));
            if (!funds.commit(reward)) return Refusals.conflict("FUND_EXHAUSTED", Integer.toString(reward.year()));
            return Outcome.done(new Change(reward.approved(actor.id(), at), Map.of("amount", reward.amount())));
        });
    }

    @Transactional
    public Outcome<Reward> reject(RewardId id, String reason, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, RewardAction.REJECT, actor, expectedVersion), (reward, at) -> {
            var why = reason.strip();
            if (why.isEmpty()) return Refusals.invalid("reason", "REASON");
            if (why.codePointCount(0, why.length()) > LONGEST_REASON) return Refusals.invalid("reason", "TOO_LONG");
            return Outcome.done(new Change(reward.rejected(actor.id(), at, why), Map.of("reason", why)));
        });
    }
}
