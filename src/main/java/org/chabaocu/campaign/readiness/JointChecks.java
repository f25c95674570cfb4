package org.chabaocu.campaign.readiness;

import static org.chabaocu.campaign.record.RecordKind.JOINT_CHECK;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.check.Frequency;
import org.chabaocu.platform.Text;

/** U-3-3: hazards are looked for and dealt with jointly with functional departments; by records or by checks done. */
final class JointChecks implements Rule {

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(JOINT_CHECK);
    }

    @Override
    public Set<Evidence.Type> besides() {
        return Set.of(Evidence.Type.CHECKS);
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var records = facts.ofYear(JOINT_CHECK);
        var line = facts.checks(Frequency.JOINT);
        var status = records.isEmpty() && line.done() == 0 ? ReadinessStatus.MISSING : ReadinessStatus.MET;
        var checks = line.done() == 0
                ? List.<Evidence>of()
                : List.of(Evidence.checks(facts.id(), Text.of("readiness.evidence.joint", line.done())));
        return Judgement.of(
                status, reason(facts, records.size()), Judgement.both(Evidence.of(records), checks), JOINT_CHECK);
    }

    private static Text reason(OrganizationFacts facts, int records) {
        var line = facts.checks(Frequency.JOINT);
        var sentences = new ArrayList<Text>();
        if (records > 0) sentences.add(Text.of("readiness.joint.records", facts.yearText(), records));
        if (line.done() > 0)
            sentences.add(Text.of("readiness.joint.done", facts.yearText(), line.done(), line.missed()));
        else if (line.missed() > 0) sentences.add(Text.of("readiness.joint.missed", facts.yearText(), line.missed()));
        if (sentences.isEmpty()) sentences.add(Text.of("readiness.joint.none", facts.yearText()));
        return Judgement.join(sentences);
    }
}
