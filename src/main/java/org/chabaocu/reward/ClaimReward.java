package org.chabaocu.reward;

import java.util.Map;
import java.util.Optional;
import org.chabaocu.hazard.ClaimRewards;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.reward.RewardDesk.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The holder of a claim code sees the reward and asks for it. */
@Service
class ClaimReward implements ClaimRewards {

    static final int LONGEST_WISH = 200;

    private final Rewards rewards;
    private final RewardDesk desk;

    ClaimReward(Rewards rewards, RewardDesk desk) {
        this.rewards = rewards;
        this.desk = desk;
    }

    @Override
    public Optional<ClaimedReward> rewardOf(HazardId hazard) {
        return rewards.ofFinder(hazard).filter(Reward::isAnonymous).map(ClaimReward::claimed);
    }

    @Override
    @Transactional
    public Outcome<ClaimedReward> claim(HazardId hazard, String wish) {
        var reward = rewards.ofFinder(hazard)
                .filter(Reward::isAnonymous)
                .flatMap(found -> rewards.lock(found.id()))
                .orElseThrow(() -> new NotFoundException("reward of hazard " + hazard));
        return desk.act(reward, RewardAction.CLAIM, null, (locked, at) -> {
                    var text = wish.strip();
                    if (text.codePointCount(0, text.length()) > LONGEST_WISH)
                        return Refusals.invalid("wish", "TOO_LONG");
                    return Outcome.done(new Change(locked.claimed(at, text), Map.of("wish", text)));
                })
                .map(ClaimReward::claimed);
    }

    private static ClaimedReward claimed(Reward reward) {
        var claim = reward.claim();
        return new ClaimedReward(
                reward.status().name(),
                reward.amount(),
                claim == null ? null : claim.at(),
                claim == null ? null : claim.wish(),
                RewardLifecycle.permit(RewardAction.CLAIM, reward, null) instanceof Outcome.Done);
    }
}
