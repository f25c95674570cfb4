package org.chabaocu.reward;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.RewardableHazard;
import org.chabaocu.hazard.RewardableHazards;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonName;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom somebody may propose a reward for, for one hazard, and what the tariff gives them. */
@Service
@Transactional(readOnly = true)
public class ProposableRewards {

    private final RewardableHazards hazards;
    private final Proposals proposals;
    private final PersonNames names;
    private final ViewRewards viewRewards;

    ProposableRewards(RewardableHazards hazards, Proposals proposals, PersonNames names, ViewRewards viewRewards) {
        this.hazards = hazards;
        this.proposals = proposals;
        this.names = names;
        this.viewRewards = viewRewards;
    }

    /**
     * One who may be proposed.
     *
     * @param witness null: the finder
     * @param name null: the anonymous finder
     */
    public record Candidate(
            @Nullable UUID witness, @Nullable String name) {}

    /** A proposal about to be made. */
    public record Draft(
            String hazardNumber,
            Candidate candidate,
            @Nullable BigDecimal amount) {}

    /** Those who have no reward yet, the finder first; empty where this person proposes nothing. */
    public List<Candidate> candidates(HazardId id, Actor actor) {
        var hazard = hazards.find(id).filter(found -> mayPropose(found, actor));
        if (hazard.isEmpty()) return List.of();
        var rewarded = viewRewards
                .list(new RewardFilter(null, id.value(), RewardStatus.STANDING, false, 200, null), actor)
                .rows()
                .stream()
                .map(RewardRow::reward)
                .collect(Collectors.groupingBy(Reward::kind));
        var witnesses = rewarded.getOrDefault(RewardKind.WITNESS, List.of());
        var candidates = hazards.alsoSeenBy(hazard.get()).stream()
                .filter(seen -> witnesses.stream().noneMatch(reward -> reward.isFor(seen.id())))
                .map(ProposableRewards::witness)
                .collect(Collectors.toList());
        if (!rewarded.containsKey(RewardKind.FINDER) && proposals.hasRewardableFinder(hazard.get()))
            candidates.addFirst(finder(hazard.get()));
        return candidates;
    }

    /** NotFoundException where this person proposes nothing, or not for that witness. */
    public Draft draft(HazardId id, @Nullable UUID witness, Actor actor) {
        var hazard = hazards.find(id)
                .filter(found -> mayPropose(found, actor))
                .orElseThrow(() -> new NotFoundException("hazard " + id));
        var candidate = witness == null
                ? Optional.of(finder(hazard))
                : hazards.alsoSeenBy(hazard).stream()
                        .filter(seen -> seen.id().value().equals(witness))
                        .map(ProposableRewards::witness)
                        .findFirst();
        return new Draft(
                hazard.number(),
                candidate.orElseThrow(() -> new NotFoundException("witness " + witness)),
                proposals
                        .tariffAmount(hazard, witness == null ? RewardKind.FINDER : RewardKind.WITNESS)
                        .orElse(null));
    }

    private static boolean mayPropose(RewardableHazard hazard, Actor actor) {
        return hazard.isClosed() && RewardLifecycle.permitProposal(actor, hazard.where()) instanceof Outcome.Done;
    }

    private Candidate finder(RewardableHazard hazard) {
        PersonId reporter = hazard.reporter();
        return new Candidate(
                null, reporter == null ? null : names.byId(reporter).name());
    }

    private static Candidate witness(PersonName person) {
        return new Candidate(person.id().value(), person.name());
    }
}
