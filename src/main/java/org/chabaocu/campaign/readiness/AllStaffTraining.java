package org.chabaocu.campaign.readiness;

import static org.chabaocu.campaign.record.RecordKind.ALL_STAFF_TRAINING;
import static org.chabaocu.campaign.record.RecordKind.DRILL;

import java.util.Set;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;

/** U-2-3: two all-staff safety trainings a year or more, and emergency and escape drills among what is trained. */
final class AllStaffTraining implements Rule {

    private static final int TRAININGS = 2;

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(ALL_STAFF_TRAINING, DRILL);
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var trainings = facts.ofYear(ALL_STAFF_TRAINING);
        var drills = facts.ofYear(DRILL);
        var enough = trainings.size() >= TRAININGS;
        var status = enough && !drills.isEmpty()
                ? ReadinessStatus.MET
                : trainings.isEmpty() && drills.isEmpty() ? ReadinessStatus.MISSING : ReadinessStatus.PARTLY;
        return Judgement.of(
                status,
                status == ReadinessStatus.MISSING
                        ? Text.of("readiness.training.MISSING", facts.yearText())
                        : Text.of("readiness.training." + status, facts.yearText(), trainings.size(), drills.size()),
                Evidence.of(Judgement.both(trainings, drills)),
                enough && drills.isEmpty() ? DRILL : ALL_STAFF_TRAINING);
    }
}
