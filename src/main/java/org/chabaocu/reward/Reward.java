package org.chabaocu.reward;

import java.math.BigDecimal;
import java.time.Instant;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A reward. It changes only through the methods below, along the rows of {@link RewardLifecycle}; each answers the reward
 * as it is afterwards, one version later.
 *
 * @param where the unit
 * @param receiver null: an anonymous finder, known by the claim code alone
 * @param year the year of close-out, whose fund pays
 * @param amount yuan; 0 for thanks
 */
public record Reward(
        RewardId id,
        Lineage where,
        HazardId hazardId,
        String hazardNumber,
        RewardKind kind,
        @Nullable PersonId receiver,
        int year,
        BigDecimal amount,
        String reason,
        RewardStatus status,
        Proposal proposal,
        @Nullable Decision decision,
        @Nullable Payment payment,
        @Nullable Consent consent,
        @Nullable Claim claim,
        long version,
        int eventSeq,
        String headHash) {

    /** @param by null: the close-out itself */
    public record Proposal(@Nullable PersonId by, Instant at) {}

    public record Decision(
            PersonId by, Instant at, @Nullable String reason) {}

    public record Payment(PersonId by, Instant at, String receiptNumber) {}

    public record Consent(boolean publish, Instant at) {}

    public record Claim(Instant at, String wish) {}

    public boolean isAnonymous() {
        return receiver == null;
    }

    boolean isFor(@Nullable PersonId person) {
        return receiver != null && receiver.equals(person);
    }

    Reward approved(PersonId by, Instant at) {
        return changed(RewardStatus.APPROVED, new Decision(by, at, null), payment, consent, claim);
    }

    Reward rejected(PersonId by, Instant at, String why) {
        return changed(RewardStatus.REJECTED, new Decision(by, at, why), payment, consent, claim);
    }

    Reward paid(PersonId by, Instant at, String receiptNumber) {
        return changed(RewardStatus.PAID, decision, new Payment(by, at, receiptNumber), consent, claim);
    }

    Reward consented(boolean publish, Instant at) {
        return changed(status, decision, payment, new Consent(publish, at), claim);
    }

    Reward claimed(Instant at, String wish) {
        return changed(status, decision, payment, consent, new Claim(at, wish));
    }

    private Reward changed(
            RewardStatus to,
            @Nullable Decision decided,
            @Nullable Payment paid,
            @Nullable Consent answered,
            @Nullable Claim asked) {
        return new Reward(
                id,
                where,
                hazardId,
                hazardNumber,
                kind,
                receiver,
                year,
                amount,
                reason,
                to,
                proposal,
                decided,
                paid,
                answered,
                asked,
                version + 1,
                eventSeq,
                headHash);
    }

    /** With the event of the last change at the end of its chain. */
    Reward chained(int seq, String hash) {
        return new Reward(
                id,
                where,
                hazardId,
                hazardNumber,
                kind,
                receiver,
                year,
                amount,
                reason,
                status,
                proposal,
                decision,
                payment,
                consent,
                claim,
                version,
                seq,
                hash);
    }
}
