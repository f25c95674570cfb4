package org.chabaocu.campaign.readiness;

import static org.chabaocu.campaign.record.RecordKind.INDUCTION_TRAINING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;

/** U-2-2: every new employee had the three-level induction 三级教育 of at least 24 class hours, and passed the exam. */
final class InductionTraining implements Rule {

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(INDUCTION_TRAINING);
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var trainings = facts.ofYear(INDUCTION_TRAINING);
        var unnamed = trainings.stream().filter(record -> record.named() == 0).toList();
        var status = status(facts.trainees(), trainings, unnamed);
        var reason = switch (status) {
            case MET -> Text.of("readiness.induction.MET", facts.trainees().size());
            case PARTLY -> partly(facts.trainees(), unnamed);
            case MISSING ->
                facts.trainees().isEmpty()
                        ? Text.of("readiness.induction.none", facts.yearText())
                        : Text.of(
                                "readiness.induction.MISSING",
                                facts.yearText(),
                                facts.trainees().size());
            case MANUAL -> Text.of("readiness.induction.MANUAL", facts.yearText());
        };
        return Judgement.of(status, reason, Evidence.of(trainings), INDUCTION_TRAINING);
    }

    private static ReadinessStatus status(
            List<Trainee> trainees, List<KeptRecord> trainings, List<KeptRecord> unnamed) {
        var begun = trainees.stream().anyMatch(trainee -> trainee.hours().signum() > 0 || trainee.passed());
        if (trainings.isEmpty() && !begun) return ReadinessStatus.MISSING;
        // trainings of those who were hired in an earlier year
        if (trainees.isEmpty() && unnamed.isEmpty()) return ReadinessStatus.MANUAL;
        return unnamed.isEmpty() && trainees.stream().allMatch(Trainee::isTrained)
                ? ReadinessStatus.MET
                : ReadinessStatus.PARTLY;
    }

    private static Text partly(List<Trainee> trainees, List<KeptRecord> unnamed) {
        var sentences = new ArrayList<Text>();
        if (!trainees.isEmpty())
            sentences.add(Text.of(
                    "readiness.induction.some",
                    trainees.size(),
                    count(trainees, Trainee::isTrained),
                    count(trainees, trainee -> !trainee.hasHours()),
                    count(trainees, trainee -> !trainee.hasAllLevels()),
                    count(trainees, trainee -> !trainee.passed())));
        if (!unnamed.isEmpty()) sentences.add(Text.of("readiness.induction.unnamed", unnamed.size(), hours(unnamed)));
        return Judgement.join(sentences);
    }

    private static long count(List<Trainee> trainees, Predicate<Trainee> which) {
        return trainees.stream().filter(which).count();
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
