package org.chabaocu.campaign.readiness;

import static org.chabaocu.campaign.record.RecordKind.CONCENTRATED_ACTION;
import static org.chabaocu.campaign.record.RecordKind.SPECIAL_SUPERVISION;

import java.util.List;
import java.util.Set;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;

/** C-5-3: two special supervisions or more during each concentrated action. */
final class SpecialSupervisions implements Rule {

    private static final int EACH = 2;

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(SPECIAL_SUPERVISION, CONCENTRATED_ACTION);
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var actions = facts.ofYear(CONCENTRATED_ACTION);
        var supervisions = facts.ofYear(SPECIAL_SUPERVISION);
        var evidence = Evidence.of(Judgement.both(supervisions, actions));
        if (supervisions.isEmpty())
            return Judgement.of(
                    ReadinessStatus.MISSING,
                    Text.of("readiness.special.none", facts.yearText()),
                    evidence,
                    SPECIAL_SUPERVISION);
        if (actions.isEmpty())
            return Judgement.of(
                    ReadinessStatus.PARTLY,
                    Text.of("readiness.special.noAction", facts.yearText(), supervisions.size()),
                    evidence,
                    CONCENTRATED_ACTION);
        var lacking = actions.stream()
                .filter(action -> during(action, actions, supervisions) < EACH)
                .toList();
        return lacking.isEmpty()
                ? Judgement.of(
                        ReadinessStatus.MET,
                        Text.of("readiness.special.met", actions.size(), supervisions.size()),
                        evidence,
                        SPECIAL_SUPERVISION)
                : Judgement.of(
                        ReadinessStatus.PARTLY,
                        few(lacking.getFirst(), actions, supervisions),
                        evidence,
                        SPECIAL_SUPERVISION);
    }

    private static Text few(KeptRecord action, List<KeptRecord> actions, List<KeptRecord> supervisions) {
        return Text.of("readiness.special.few", action.title(), during(action, actions, supervisions));
    }

    /** An action without a last day goes on until the next one begins. */
    private static long during(KeptRecord action, List<KeptRecord> actions, List<KeptRecord> supervisions) {
        var end = action.endsOn();
        return supervisions.stream()
                .map(KeptRecord::heldOn)
                .filter(day -> !day.isBefore(action.heldOn()))
                .filter(day -> end != null
                        ? !day.isAfter(end)
                        : actions.stream()
                                .noneMatch(next -> next.heldOn().isAfter(action.heldOn())
                                        && !next.heldOn().isAfter(day)))
                .count();
    }
}
