package org.chabaocu.campaign.readiness;

import static org.chabaocu.campaign.record.RecordKind.REWARD_FUND;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;
import org.chabaocu.reward.FundYears.FundYear;

/** U-4-3: a reward fund was set up by a document of the unit, and a rule gives from it to those who deserve it. */
final class RewardsForFinders implements Rule {

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(REWARD_FUND);
    }

    @Override
    public Set<Evidence.Type> besides() {
        return Set.of(Evidence.Type.REWARD_RULE);
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var documents = facts.upToYear(REWARD_FUND);
        var fund = facts.fund();
        var ruled = fund != null && fund.fund().signum() > 0;
        var evidence = new ArrayList<>(Evidence.of(documents));
        if (fund != null && ruled) evidence.add(Evidence.rule(facts.id(), facts.year(), said(facts, fund)));
        var status = !documents.isEmpty() && ruled
                ? ReadinessStatus.MET
                : documents.isEmpty() && !ruled ? ReadinessStatus.MISSING : ReadinessStatus.PARTLY;
        var reason = fund != null && ruled
                ? Judgement.join(List.of(
                        documents.isEmpty()
                                ? Text.of("readiness.records.neverKept", Text.of("campaign.kind.REWARD_FUND"))
                                : Text.of(
                                        "readiness.records.standing",
                                        Text.of("campaign.kind.REWARD_FUND"),
                                        Evidence.day(documents.getFirst().heldOn())),
                        said(facts, fund)))
                : Text.of("readiness.reward." + status, facts.yearText());
        return Judgement.of(status, reason, evidence, REWARD_FUND);
    }

    private static Text said(OrganizationFacts facts, FundYear fund) {
        return Text.of("readiness.reward.fund", facts.yearText(), yuan(fund.fund()), yuan(fund.paid()));
    }

    private static String yuan(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
