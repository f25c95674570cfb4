package org.chabaocu.reward;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.RewardableHazards;
import org.chabaocu.platform.Outcome;
import org.chabaocu.reward.RewardDesk.Asked;
import org.chabaocu.reward.RewardDesk.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays an approved reward out against a receipt; that of an anonymous finder against the claim code. */
@Service
public class PayReward {

    static final int LONGEST_RECEIPT_NUMBER = 60;

    private final RewardDesk desk;
    private final RewardableHazards hazards;
    private final RewardFunds funds;

    PayReward(RewardDesk desk, RewardableHazards hazards, RewardFunds funds) {
        this.desk = desk;
        this.hazards = hazards;
        this.funds = funds;
    }

    /**
     * What is supplied with a payment.
     *
     * @param receiptNumber null: numbered after the hazard
     * @param claimCode the anonymous finder's
     */
    public record Payment(
            @Nullable String receiptNumber, @Nullable String claimCode) {}

    @Transactional
    public Outcome<Reward> pay(RewardId id, Payment payment, Actor actor, @Nullable Long expectedVersion) {
        var outcome = desk.act(new Asked(id, RewardAction.PAY, actor, expectedVersion), (reward, at) -> {
            var code = payment.claimCode() == null ? "" : payment.claimCode();
            if (reward.isAnonymous() && !hazards.opens(code, reward.hazardId()))
                return Refusals.invalid("claimCode", "CLAIM_CODE");
            var receipt = receiptNumber(reward, payment);
            if (receipt.codePointCount(0, receipt.length()) > LONGEST_RECEIPT_NUMBER)
                return Refusals.invalid("receiptNumber", "TOO_LONG");
            return Outcome.done(new Change(reward.paid(actor.id(), at, receipt), data(reward, receipt)));
        });
        if (outcome instanceof Outcome.Done<Reward>(var paid)) funds.pay(paid);
        return outcome;
    }

    private static String receiptNumber(Reward reward, Payment payment) {
        var given = payment.receiptNumber();
        if (given != null && !given.isBlank()) return given.strip();
        var id = reward.id().toString();
        return reward.hazardNumber() + "-" + id.substring(id.length() - 6).toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> data(Reward reward, String receipt) {
        var data = new LinkedHashMap<String, Object>();
        data.put("amount", reward.amount());
        data.put("receiptNumber", receipt);
        if (reward.isAnonymous()) data.put("againstClaimCode", true);
        return data;
    }
}
