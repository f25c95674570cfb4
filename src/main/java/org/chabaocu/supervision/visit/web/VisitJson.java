package org.chabaocu.supervision.visit.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.Verdict;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.visit.Evidence;
import org.chabaocu.supervision.visit.Feedback;
import org.chabaocu.supervision.visit.Finding;
import org.chabaocu.supervision.visit.Interview;
import org.chabaocu.supervision.visit.Judgement;
import org.chabaocu.supervision.visit.Practice;
import org.chabaocu.supervision.visit.VisitChecklist;
import org.chabaocu.supervision.visit.VisitView;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the API shows it.
 *
 * @param notes null for the inspected side, as are interviews and practices
 * @param judged how many items are judged
 * @param missing before it can be handed over: item codes, PLACE, METHODS, OPINION
 * @param feedback on discipline, for the province alone
 * @param actions what the caller may do now
 * @param message what the caller should know of the action just taken
 */
record VisitJson(
        UUID id,
        UUID roundId,
        UUID teamId,
        VisitKind kind,
        UUID organizationId,
        String organizationName,
        UUID cityId,
        @Nullable String stratum,
        @Nullable Integer drawPosition,
        @Nullable UUID replacesId,
        @Nullable UUID replacedById,
        VisitStatus status,
        long version,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String place,
        List<VisitMethod> methods,
        @Nullable String notes,
        String opinion,
        @Nullable String skipReason,
        @Nullable Instant handedOverAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant correctedAt,
        @Nullable Instant confirmedAt,
        long judged,
        List<ItemJson> items,
        List<FindingJson> findings,
        @Nullable List<InterviewJson> interviews,
        @Nullable List<PracticeJson> practices,
        List<UUID> evidenceIds,
        List<String> missing,
        @Nullable FeedbackJson feedback,
        List<String> actions,
        @Nullable String message) {

    /** An item of the checklist; {@code judgement} is null until it is judged. */
    record ItemJson(
            String code,
            String group,
            String text,
            List<String> methods,
            @Nullable JudgementJson judgement) {

        static ItemJson of(VisitChecklist.Group group, VisitChecklist.Item item, VisitView view) {
            var methods = item.methods().isEmpty() ? group.methods() : item.methods();
            var judgement = view.judgement(item.code())
                    .map(each -> JudgementJson.of(each, view.evidenceOf(item.code())))
                    .orElse(null);
            return new ItemJson(item.code(), group.name(), item.text(), methods, judgement);
        }
    }

    record JudgementJson(
            String itemCode,
            Verdict verdict,
            String remark,
            List<String> methods,
            List<UUID> evidenceIds,
            UUID judgedBy,
            String judgedByName,
            Instant judgedAt,
            long version) {

        static JudgementJson of(Judgement judgement, List<Evidence> evidence) {
            return new JudgementJson(
                    judgement.itemCode(),
                    judgement.verdict(),
                    judgement.remark(),
                    judgement.methods(),
                    evidence.stream().map(Evidence::id).toList(),
                    judgement.judgedBy().value(),
                    judgement.judgedByName(),
                    judgement.judgedAt(),
                    judgement.version());
        }
    }

    /** @param confirmed null until the team has spoken on the correction; false: sent back */
    record FindingJson(
            UUID id,
            int position,
            @Nullable String itemCode,
            String description,
            String suggestion,
            @Nullable UUID hazardId,
            @Nullable String hazardNumber,
            List<UUID> evidenceIds,
            @Nullable String correction,
            @Nullable Instant correctedAt,
            List<UUID> correctionEvidenceIds,
            @Nullable Boolean confirmed,
            @Nullable String comment,
            long version) {

        static FindingJson of(Finding finding, VisitView view) {
            var entry = view.hazardOf(finding);
            var correction = finding.correction();
            var confirmation = finding.confirmation();
            return new FindingJson(
                    finding.id(),
                    finding.position(),
                    finding.itemCode(),
                    finding.description(),
                    finding.suggestion(),
                    finding.hazard() == null ? null : finding.hazard().value(),
                    entry == null ? null : entry.number(),
                    view.evidenceOf(finding.id()).stream().map(Evidence::id).toList(),
                    correction == null ? null : correction.text(),
                    correction == null ? null : correction.at(),
                    view.evidenceOfCorrection(finding.id()).stream()
                            .map(Evidence::id)
                            .toList(),
                    confirmation == null ? null : confirmation.confirmed(),
                    confirmation == null ? null : confirmation.comment(),
                    finding.version());
        }
    }

    record InterviewJson(
            UUID id,
            @Nullable String itemCode,
            String post,
            String question,
            String answer,
            @Nullable Boolean satisfied,
            Instant askedAt) {

        static InterviewJson of(Interview interview) {
            return new InterviewJson(
                    interview.id(),
                    interview.itemCode(),
                    interview.post(),
                    interview.question(),
                    interview.answer(),
                    interview.satisfied(),
                    interview.askedAt());
        }
    }

    record PracticeJson(UUID id, String text, Instant addedAt) {

        static PracticeJson of(Practice practice) {
            return new PracticeJson(practice.id(), practice.text(), practice.addedAt());
        }
    }

    record FeedbackJson(boolean observed, String text, Instant givenAt) {

        static @Nullable FeedbackJson of(@Nullable Feedback feedback) {
            return feedback == null ? null : new FeedbackJson(feedback.observed(), feedback.text(), feedback.givenAt());
        }
    }

    static VisitJson of(VisitView view, @Nullable String message) {
        var visit = view.visit();
        var drawn = visit.drawn();
        var moments = visit.moments();
        var replaces = visit.replaces();
        var replacedBy = view.replacedBy();
        var inside = view.isInside();
        return new VisitJson(
                visit.id().value(),
                visit.round().value(),
                visit.team().value(),
                visit.kind(),
                visit.organization().value(),
                view.names().organization(),
                visit.city().value(),
                drawn == null ? null : drawn.stratum(),
                drawn == null ? null : drawn.position(),
                replaces == null ? null : replaces.value(),
                replacedBy == null ? null : replacedBy.value(),
                visit.status(),
                visit.version(),
                moments.startedAt(),
                moments.endedAt(),
                visit.basics().place(),
                visit.basics().methods(),
                inside ? visit.notes().text() : null,
                visit.opinion().text(),
                visit.skipReason(),
                moments.handedOverAt(),
                moments.acknowledgedAt(),
                moments.correctedAt(),
                moments.confirmedAt(),
                view.judged(),
                items(view),
                view.findings().stream()
                        .map(finding -> FindingJson.of(finding, view))
                        .toList(),
                inside ? view.interviews().stream().map(InterviewJson::of).toList() : null,
                inside ? view.practices().stream().map(PracticeJson::of).toList() : null,
                view.evidenceOfVisit().stream().map(Evidence::id).toList(),
                view.missing(),
                FeedbackJson.of(view.feedback()),
                view.actions().stream().map(SupervisionAction::code).toList(),
                message);
    }

    private static List<ItemJson> items(VisitView view) {
        return view.checklist().groups().stream()
                .flatMap(group -> group.items().stream().map(item -> ItemJson.of(group, item, view)))
                .toList();
    }
}
