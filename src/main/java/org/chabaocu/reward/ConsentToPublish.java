package org.chabaocu.reward;

import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.reward.RewardDesk.Asked;
import org.chabaocu.reward.RewardDesk.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receiver's separate consent (个人信息保护法 art. 25) to be named, masked, in the unit's list; it can be withdrawn. */
@Service
public class ConsentToPublish {

    private final RewardDesk desk;

    ConsentToPublish(RewardDesk desk) {
        this.desk = desk;
    }

    @Transactional
    public Outcome<Reward> answer(RewardId id, boolean publish, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(
                new Asked(id, RewardAction.CONSENT, actor, expectedVersion),
                (reward, at) -> Outcome.done(new Change(reward.consented(publish, at), Map.of("publish", publish))));
    }
}
