package org.chabaocu.campaign.readiness;

import static org.chabaocu.campaign.record.RecordKind.HAZARD_RULES;

import java.util.List;
import java.util.Set;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;

/** U-3-4: rules for finding, registering, reporting and following up hazards were set up, and the ledger shows their use. */
final class HazardRulesInUse implements Rule {

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(HAZARD_RULES);
    }

    @Override
    public Set<Evidence.Type> besides() {
        return Set.of(Evidence.Type.LEDGER);
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var rules = facts.upToYear(HAZARD_RULES);
        var reported = facts.ledger().reported();
        var status =
                rules.isEmpty() ? ReadinessStatus.MISSING : reported > 0 ? ReadinessStatus.MET : ReadinessStatus.PARTLY;
        var ledger = reported == 0 ? List.<Evidence>of() : List.of(Evidence.ledger(facts.id(), reported));
        return Judgement.of(
                status,
                Text.of("readiness.rules." + status, facts.yearText(), reported),
                Judgement.both(Evidence.of(rules), ledger),
                HAZARD_RULES);
    }
}
