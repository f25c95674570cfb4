package org.chabaocu.reward;

import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/** In which capacity somebody acts on a reward. */
enum RewardParty {
    UNIT_UNION(Role.UNIT_UNION),
    HEAD_OF_UNIT(Role.UNIT_LEADER),
    RECEIVER(Role.WORKER) {
        @Override
        Optional<Role> roleOf(@Nullable Actor actor, Reward reward) {
            return actor != null && reward.isFor(actor.id()) ? Optional.of(Role.WORKER) : Optional.empty();
        }
    },
    /** Nobody known; the code has been checked before. */
    CLAIM_HOLDER(Role.WORKER) {
        @Override
        Optional<Role> roleOf(@Nullable Actor actor, Reward reward) {
            return actor == null && reward.isAnonymous() ? Optional.of(Role.WORKER) : Optional.empty();
        }
    };

    private final Role role;

    RewardParty(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    /** The role in which somebody is this party to the reward, if they are. */
    Optional<Role> roleOf(@Nullable Actor actor, Reward reward) {
        return actor != null && actor.holds(role, reward.where()) ? Optional.of(role) : Optional.empty();
    }
}
