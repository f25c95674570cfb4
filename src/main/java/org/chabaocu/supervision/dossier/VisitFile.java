package org.chabaocu.supervision.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.supervision.domain.Verdict;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.domain.VisitStatus;
import org.jspecify.annotations.Nullable;

/**
 * One visit with all that was found at it.
 *
 * @param place where exactly, as the team wrote it
 * @param drawPosition where in its stratum the draw put the unit
 * @param replacedBy the unit that took the place of a skipped one
 */
record VisitFile(
        UUID id,
        UUID team,
        VisitKind kind,
        VisitStatus status,
        String name,
        UUID cityId,
        String city,
        @Nullable String county,
        @Nullable String place,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        List<VisitMethod> methods,
        String notes,
        String opinion,
        @Nullable String skipReason,
        @Nullable UUID draw,
        @Nullable Integer drawPosition,
        boolean reserve,
        @Nullable String replacedBy,
        Map<String, Judgement> judgements,
        List<Finding> findings,
        Interviews interviews,
        List<String> practices) {

    record Judgement(Verdict verdict, String remark) {}

    record Finding(
            @Nullable String itemCode,
            String description,
            String suggestion,
            boolean hazard,
            @Nullable String correction,
            @Nullable Boolean confirmed) {}

    /** Random questions to workers and how many answers satisfied. */
    record Interviews(int asked, int satisfied) {}

    Optional<Verdict> verdict(String item) {
        return Optional.ofNullable(judgements.get(item)).map(Judgement::verdict);
    }

    Tally tally() {
        return Tally.of(judgements.values().stream().map(Judgement::verdict));
    }
}
