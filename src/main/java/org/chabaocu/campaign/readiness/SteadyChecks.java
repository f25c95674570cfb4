package org.chabaocu.campaign.readiness;

import java.util.List;
import java.util.Set;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.check.CheckCoverage.Line;
import org.chabaocu.check.Frequency;
import org.chabaocu.platform.Text;

/** U-3-2: posts and teams check daily, departments weekly, the unit monthly; steadily is when hardly a check is missed. */
final class SteadyChecks implements Rule {

    /** So many of a hundred checks have to be done for a frequency to be kept up. */
    static final int STEADY = 90;

    private static final List<Frequency> ASKED = List.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY);

    @Override
    public Set<RecordKind> kinds() {
        return Set.of();
    }

    @Override
    public Set<Evidence.Type> besides() {
        return Set.of(Evidence.Type.CHECKS);
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var lines = ASKED.stream().map(facts::checks).toList();
        var planned = lines.stream().filter(line -> line.plans() > 0).toList();
        var done = lines.stream().mapToInt(Line::done).sum();
        if (planned.isEmpty() && done == 0)
            return Judgement.of(
                    ReadinessStatus.MISSING, Text.of("readiness.checks.none", facts.yearText()), List.of(), null);
        var status = done == 0
                ? ReadinessStatus.MISSING
                : lines.stream().allMatch(SteadyChecks::isSteady) ? ReadinessStatus.MET : ReadinessStatus.PARTLY;
        var reason = Judgement.join(lines.stream().map(SteadyChecks::said).toList());
        return Judgement.of(status, reason, List.of(Evidence.checks(facts.id(), reason)), null);
    }

    /** What can still be done in time is neither kept nor missed. */
    private static boolean isSteady(Line line) {
        return line.plans() > 0 && 100L * line.done() >= (long) STEADY * (line.done() + line.missed());
    }

    private static Text said(Line line) {
        var name = Text.of("readiness.checks." + line.frequency());
        return line.plans() == 0
                ? Text.of("readiness.checks.noPlan", name)
                : Text.of("readiness.checks.line", name, line.due(), line.done(), line.missed());
    }
}
