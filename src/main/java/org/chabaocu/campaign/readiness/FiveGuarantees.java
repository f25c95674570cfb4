package org.chabaocu.campaign.readiness;

import java.util.List;
import java.util.Set;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;

/**
 * U-4-2: hazards are dealt with under clear responsibility, with measures, funds, a deadline and a contingency plan. No plan
 * enters the ledger without all five, so the plans show it, and those that are late show where it fails.
 */
final class FiveGuarantees implements Rule {

    @Override
    public Set<RecordKind> kinds() {
        return Set.of();
    }

    @Override
    public Set<Evidence.Type> besides() {
        return Set.of(Evidence.Type.LEDGER);
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var ledger = facts.ledger();
        var status = status(facts);
        var evidence =
                ledger.reported() == 0 ? List.<Evidence>of() : List.of(Evidence.ledger(facts.id(), ledger.reported()));
        return Judgement.of(status, reason(status, facts), evidence, null);
    }

    private static Text reason(ReadinessStatus status, OrganizationFacts facts) {
        var ledger = facts.ledger();
        var year = facts.yearText();
        return switch (status) {
            case MET ->
                ledger.waiting() == 0
                        ? Text.of("readiness.guarantees.MET", year, ledger.planned())
                        : Text.of("readiness.guarantees.waiting", year, ledger.planned(), ledger.waiting());
            case PARTLY ->
                Text.of("readiness.guarantees.PARTLY", year, ledger.planned(), ledger.waiting(), ledger.waitingLate());
            case MISSING -> Text.of("readiness.guarantees.MISSING", year, ledger.waiting(), ledger.waitingLate());
            case MANUAL -> Text.of("readiness.guarantees.MANUAL", year);
        };
    }

    private static ReadinessStatus status(OrganizationFacts facts) {
        var ledger = facts.ledger();
        if (ledger.planned() == 0) return ledger.waiting() == 0 ? ReadinessStatus.MANUAL : ReadinessStatus.MISSING;
        return ledger.waitingLate() == 0 ? ReadinessStatus.MET : ReadinessStatus.PARTLY;
    }
}
