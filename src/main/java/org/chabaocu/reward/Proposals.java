package org.chabaocu.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.RewardableHazard;
import org.chabaocu.hazard.RewardableHazards;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.reward.Reward.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every proposal must satisfy, whoever makes it: who may be rewarded for a hazard, and with how much. */
@Component
class Proposals {

    private final RewardableHazards hazards;
    private final RewardRules rules;
    private final Rewards rewards;
    private final ZoneId zone;

    Proposals(RewardableHazards hazards, RewardRules rules, Rewards rewards, ZoneId zone) {
        this.hazards = hazards;
        this.rules = rules;
        this.rewards = rewards;
        this.zone = zone;
    }

    /**
     * Who proposes what.
     *
     * @param by null: the close-out itself
     * @param amount null: what the tariff gives
     * @param witness null: the finder
     */
    record Proposed(
            @Nullable PersonId by,
            @Nullable Role role,
            Instant at,
            @Nullable BigDecimal amount,
            String reason,
            @Nullable PersonId witness) {

        RewardKind kind() {
            return witness == null ? RewardKind.FINDER : RewardKind.WITNESS;
        }
    }

    /** The reward proposed for a hazard that is locked. */
    Outcome<Reward> propose(RewardableHazard hazard, Proposed proposed) {
        if (!hazard.isClosed()) return Refusals.conflict("NOT_CLOSED", status(hazard.status()));
        var objection = objection(hazard, proposed.witness());
        if (objection != null) return Refusals.conflict(objection);
        var amount = proposed.amount();
        if (amount == null) amount = tariffAmount(hazard, proposed.kind()).orElse(null);
        if (amount == null) return Refusals.invalid("amount", "NO_TARIFF");
        return add(reward(hazard, proposed, year(hazard), RewardFunds.yuan(amount)), proposed);
    }

    /** What the tariff of the year of close-out gives for a closed hazard. */
    Optional<BigDecimal> tariffAmount(RewardableHazard hazard, RewardKind kind) {
        return rules.amountFor(hazard, year(hazard), kind);
    }

    boolean hasRewardableFinder(RewardableHazard hazard) {
        return objection(hazard, null) == null;
    }

    private int year(RewardableHazard hazard) {
        return Objects.requireNonNull(hazard.closedAt(), "close-out")
                .atZone(zone)
                .getYear();
    }

    private Outcome<Reward> add(Reward reward, Proposed proposed) {
        var act =
                new RewardAct(RewardAction.PROPOSE.code(), proposed.by(), proposed.role(), proposed.at(), data(reward));
        if (!rewards.add(reward, act)) return Refusals.conflict("ALREADY_REWARDED");
        note(reward);
        return Outcome.done(reward);
    }

    /** Keeps the ledger's column, which speaks of the finder. */
    void note(Reward reward) {
        if (reward.kind() == RewardKind.FINDER)
            hazards.note(reward.where().id(), reward.hazardId(), reward.status().name(), reward.amount());
    }

    private @Nullable String objection(RewardableHazard hazard, @Nullable PersonId witness) {
        if (witness != null) return isWitness(hazard, witness) ? null : "NO_WITNESS";
        return switch (hazard.source()) {
            case ROUTINE_CHECK, SUPERVISION_VISIT -> "OWN_DUTY";
            case WORKER_REPORT, JOINT_CHECK, OLD_LEDGER ->
                hazard.reporter() == null && !hazard.claimable() ? "NO_FINDER" : null;
        };
    }

    private boolean isWitness(RewardableHazard hazard, PersonId person) {
        return hazards.alsoSeenBy(hazard).stream().anyMatch(seen -> seen.id().equals(person));
    }

    private static Reward reward(RewardableHazard hazard, Proposed proposed, int year, BigDecimal amount) {
        return new Reward(
                new RewardId(Ids.next()),
                hazard.where(),
                hazard.id(),
                hazard.number(),
                proposed.kind(),
                proposed.witness() != null ? proposed.witness() : hazard.reporter(),
                year,
                amount,
                proposed.reason(),
                RewardStatus.PROPOSED,
                new Proposal(proposed.by(), proposed.at()),
                null,
                null,
                null,
                null,
                1,
                1,
                ChainLink.GENESIS);
    }

    private static Map<String, Object> data(Reward reward) {
        var data = new LinkedHashMap<String, Object>();
        data.put("hazardId", reward.hazardId().toString());
        data.put("hazardNumber", reward.hazardNumber());
        data.put("kind", reward.kind().name());
        if (!reward.isAnonymous())
            data.put("receiverId", Objects.requireNonNull(reward.receiver()).toString());
        data.put("year", reward.year());
        data.put("amount", reward.amount());
        data.put("reason", reward.reason());
        return data;
    }

    static Text status(HazardStatus status) {
        return Text.of("hazard.status." + status);
    }
}
