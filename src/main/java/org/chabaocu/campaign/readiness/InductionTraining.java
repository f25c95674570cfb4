package org.chabaocu.campaign.readiness;

import static org.chabaocu.campaign.record.RecordKind.INDUCTION_TRAINING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;

/** U-2-2: every new employee had the three-level induction 三级教育 of at least 24 class hours, and passed the exam. */
final class InductionTraining implements Rule {

    static final BigDecimal HOURS = BigDecimal.valueOf(24);

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(INDUCTION_TRAINING);
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var trainings = facts.ofYear(INDUCTION_TRAINING);
        var evidence = Evidence.of(trainings);
        if (trainings.isEmpty())
            return Judgement.of(
                    ReadinessStatus.MISSING,
                    Text.of("readiness.induction.none", facts.yearText()),
                    evidence,
                    INDUCTION_TRAINING);
        var unnamed = trainings.stream().filter(record -> record.named() == 0).toList();
        var trainees = facts.trainees();
        var trained = trainees.stream().filter(InductionTraining::isTrained).count();
        if (unnamed.isEmpty() && trained == trainees.size())
            return Judgement.of(
                    ReadinessStatus.MET, Text.of("readiness.induction.met", trained), evidence, INDUCTION_TRAINING);
        return Judgement.of(ReadinessStatus.PARTLY, reason(trainees, unnamed), evidence, INDUCTION_TRAINING);
    }

    private static boolean isTrained(Trainee trainee) {
        return trainee.hours().compareTo(HOURS) >= 0 && trainee.hasPassed();
    }

    private static Text reason(List<Trainee> trainees, List<KeptRecord> unnamed) {
        var sentences = new ArrayList<Text>();
        if (!trainees.isEmpty())
            sentences.add(Text.of(
                    "readiness.induction.some",
                    trainees.size(),
                    trainees.stream().filter(InductionTraining::isTrained).count(),
                    trainees.stream().filter(one -> one.hours().compareTo(HOURS) < 0).count(),
                    trainees.stream().filter(one -> !one.hasPassed()).count()));
        if (!unnamed.isEmpty())
            sentences.add(Text.of("readiness.induction.unnamed", unnamed.size(), hours(unnamed)));
        return Judgement.join(sentences);
    }

    private static String hours(List<KeptRecord> records) {
        return records.stream()
                .map(KeptRecord::hours)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
    }
}
