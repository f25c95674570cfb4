package org.chabaocu.reward;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What every action on a reward has in common: lock it, ask permission, let the action decide, write reward, event and ledger. */
@Component
class RewardDesk {

    private final Rewards rewards;
    private final Proposals proposals;
    private final Clock clock;

    RewardDesk(Rewards rewards, Proposals proposals, Clock clock) {
        this.rewards = rewards;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @param expectedVersion the version the caller has seen, or null to act on whatever is there */
    record Asked(
            RewardId id,
            RewardAction action,
            Actor actor,
            @Nullable Long expectedVersion) {}

    /** The reward as the action leaves it, and what was supplied with the action. */
    record Change(Reward reward, Map<String, Object> data) {}

    /** Decides on a locked reward. What it refuses must not have been written. */
    @FunctionalInterface
    interface Step {
        Outcome<Change> take(Reward reward, Instant at);
    }

    /** Runs inside the use case's transaction. NotFoundException when there is none, or none for this person. */
    Outcome<Reward> act(Asked asked, Step step) {
        var actor = asked.actor();
        var reward = rewards.lock(asked.id())
                .filter(found -> found.isFor(actor.id()) || RewardUnits.oversees(actor, found.where()))
                .orElseThrow(() -> new NotFoundException("reward " + asked.id()));
        if (asked.expectedVersion() != null && asked.expectedVersion() != reward.version())
            return Outcome.refused(new Refusal.Stale(reward.version()));
        return act(reward, asked.action(), actor, step);
    }

    /** @param actor null: the holder of the claim code, which has been checked */
    Outcome<Reward> act(Reward reward, RewardAction action, @Nullable Actor actor, Step step) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (RewardLifecycle.permit(action, reward, actor)) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role>(var role) ->
                switch (step.take(reward, at)) {
                    case Outcome.Refused<Change>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<Change>(var change) -> {
                        var by = actor == null ? null : actor.id();
                        yield write(reward, change, new RewardAct(action.code(), by, role, at, change.data()));
                    }
                };
        };
    }

    private Outcome<Reward> write(Reward before, Change change, RewardAct act) {
        try {
            var written = rewards.save(change.reward(), before.status(), act);
            if (written.status() != before.status()) proposals.note(written);
            return Outcome.done(written);
        } catch (DuplicateKeyException taken) {
            return Refusals.invalid("receiptNumber", "RECEIPT_TAKEN");
        }
    }
}
