package org.chabaocu.reward;

import java.util.UUID;

/** The id of a reward: a time-ordered UUID, so that the newest reward has the greatest. */
public record RewardId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
