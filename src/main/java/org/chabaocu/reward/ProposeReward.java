package org.chabaocu.reward;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.RewardableHazard;
import org.chabaocu.hazard.RewardableHazards;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.reward.Proposals.Proposed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unit union proposes a reward for the finder of a closed hazard, or for somebody who saw it too. */
@Service
public class ProposeReward {

    private final RewardableHazards hazards;
    private final Proposals proposals;
    private final InputFaults inputFaults;
    private final Clock clock;

    ProposeReward(RewardableHazards hazards, Proposals proposals, InputFaults inputFaults, Clock clock) {
        this.hazards = hazards;
        this.proposals = proposals;
        this.inputFaults = inputFaults;
        this.clock = clock;
    }

    /** NotFoundException when there is no such hazard for this person. */
    @Transactional
    public Outcome<Reward> propose(HazardId id, RewardCommand command, Actor actor) {
        var hazard = hazards.lock(id).orElseThrow(() -> missing(id));
        return switch (RewardLifecycle.permitProposal(actor, hazard.where())) {
            case Outcome.Refused<Role>(var refusal) -> {
                if (!hazards.isVisible(id, actor)) throw missing(id);
                yield Outcome.refused(refusal);
            }
            case Outcome.Done<Role>(var role) -> propose(hazard, command, actor, role);
        };
    }

    private Outcome<Reward> propose(RewardableHazard hazard, RewardCommand command, Actor actor, Role role) {
        var faults = inputFaults.in(command);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var witness = command.witnessId() == null ? null : new PersonId(command.witnessId());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reason = command.reason().strip();
        return proposals.propose(hazard, new Proposed(actor.id(), role, at, command.amount(), reason, witness));
    }

    private static NotFoundException missing(HazardId id) {
        return new NotFoundException("hazard " + id);
    }
}
