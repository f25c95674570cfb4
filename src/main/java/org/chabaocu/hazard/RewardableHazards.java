package org.chabaocu.hazard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonName;

/** The hazards as the reward module needs them. */
public interface RewardableHazards {

    /** The hazard, locked until the transaction ends: nobody reopens it meanwhile. */
    Optional<RewardableHazard> lock(HazardId id);

    Optional<RewardableHazard> find(HazardId id);

    /** Whether the hazard exists for this person. */
    boolean isVisible(HazardId id, Actor actor);

    /** Who else saw it: those who said so, and the reporters of its duplicates; in the order in which they did. */
    List<PersonName> alsoSeenBy(RewardableHazard hazard);

    /** Whether somebody typed the claim code of the hazard's anonymous finder. */
    boolean opens(String claimCode, HazardId hazard);

    /** Keeps the ledger's column of the finder's reward. Amount in yuan. */
    void note(OrganizationId unit, HazardId hazard, String rewardStatus, BigDecimal amount);
}
