package org.chabaocu.hazard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.chabaocu.platform.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The reward of an anonymous finder, for the page that a claim code opens. The caller has checked the code. The reward
 * module, which stands above this one, implements it.
 */
public interface ClaimRewards {

    /** What the holder of the claim code sees of the reward; empty as long as none has been proposed. */
    Optional<ClaimedReward> rewardOf(HazardId hazard);

    /**
     * The holder asks for the reward.
     *
     * @param wish how they would like to collect it, at most 200 characters; empty for at the union office
     */
    Outcome<ClaimedReward> claim(HazardId hazard, String wish);

    /**
     * @param status PROPOSED, APPROVED, REJECTED or PAID; named by the message {@code reward.status.…}
     * @param amount yuan
     * @param claimedAt when the holder asked for it
     * @param claimable whether asking for it makes sense now
     */
    record ClaimedReward(
            String status,
            BigDecimal amount,
            @Nullable Instant claimedAt,
            @Nullable String wish,
            boolean claimable) {}
}
