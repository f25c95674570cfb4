package org.chabaocu.reward;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.chabaocu.hazard.HazardActed;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.RewardableHazards;
import org.chabaocu.platform.Outcome;
import org.chabaocu.reward.Proposals.Proposed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Proposes the finder's reward when a hazard is closed, if the unit's tariff gives one. Told twice, it proposes once. */
@Component
class ProposeAtCloseOut {

    private static final Logger LOG = LoggerFactory.getLogger(ProposeAtCloseOut.class);

    private final RewardableHazards hazards;
    private final Proposals proposals;
    private final Clock clock;

    ProposeAtCloseOut(RewardableHazards hazards, Proposals proposals, Clock clock) {
        this.hazards = hazards;
        this.proposals = proposals;
        this.clock = clock;
    }

    @ApplicationModuleListener(condition = "#news.to().name() == 'CLOSED'")
    void on(HazardActed news) {
        var hazard = hazards.lock(new HazardId(news.hazardId())).orElseThrow();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (proposals.propose(hazard, new Proposed(null, null, at, null, "", null))
                instanceof Outcome.Refused<Reward>(var refusal)) {
            LOG.debug("No reward proposed for hazard {}: {}", hazard.number(), refusal);
        }
    }
}
