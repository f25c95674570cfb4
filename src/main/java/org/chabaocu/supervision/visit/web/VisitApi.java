package org.chabaocu.supervision.visit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.visit.AcknowledgeVisit;
import org.chabaocu.supervision.visit.GiveFeedback;
import org.chabaocu.supervision.visit.HandOver;
import org.chabaocu.supervision.visit.ListVisits;
import org.chabaocu.supervision.visit.RecordVisit;
import org.chabaocu.supervision.visit.SkipVisit;
import org.chabaocu.supervision.visit.StartVisit;
import org.chabaocu.supervision.visit.VisitRecord;
import org.chabaocu.supervision.visit.VisitRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A visit over JSON, from its start to the acknowledgement. */
@RestController
@RequestMapping("/api/v1/supervision/visits")
class VisitApi {

    private static final int MOST = 200;

    private final ListVisits listVisits;
    private final VisitAnswers answers;
    private final StartVisit startVisit;
    private final SkipVisit skipVisit;
    private final RecordVisit recordVisit;
    private final HandOver handOver;
    private final AcknowledgeVisit acknowledgeVisit;
    private final GiveFeedback giveFeedback;

    VisitApi(
            ListVisits listVisits,
            VisitAnswers answers,
            StartVisit startVisit,
            SkipVisit skipVisit,
            RecordVisit recordVisit,
            HandOver handOver,
            AcknowledgeVisit acknowledgeVisit,
            GiveFeedback giveFeedback) {
        this.listVisits = listVisits;
        this.answers = answers;
        this.startVisit = startVisit;
        this.skipVisit = skipVisit;
        this.recordVisit = recordVisit;
        this.handOver = handOver;
        this.acknowledgeVisit = acknowledgeVisit;
        this.giveFeedback = giveFeedback;
    }

    record VisitRowJson(
            UUID id,
            VisitKind kind,
            VisitStatus status,
            String organizationName,
            String cityName,
            String round,
            String team,
            int judged,
            int findings) {

        static VisitRowJson of(VisitRow row) {
            return new VisitRowJson(
                    row.id().value(),
                    row.kind(),
                    row.status(),
                    row.organization(),
                    row.city(),
                    row.round(),
                    row.team(),
                    row.judged(),
                    row.findings());
        }
    }

    record VisitsJson(List<VisitRowJson> items, @Nullable UUID next) {}

    record SkipJson(@Nullable String reason) {}

    /** What is left out stays as it is. */
    record RecordJson(
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable String place,
            @Nullable @Size(max = 6) List<@NotNull VisitMethod> methods,
            @Nullable String notes) {}

    record OpinionJson(@NotNull String text) {}

    record DisciplineJson(
            @Nullable Boolean observed, @Nullable String text) {}

    /** Those of one's teams, or with {@code inspected} those handed over to where one acts for the inspected side. */
    @GetMapping
    VisitsJson list(
            @RequestParam(defaultValue = "false") boolean inspected,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var most = Math.clamp(limit, 1, MOST);
        var slice = inspected ? listVisits.ofInspected(actor, most, after) : listVisits.ofTeams(actor, most, after);
        return new VisitsJson(slice.rows().stream().map(VisitRowJson::of).toList(), slice.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<VisitJson> one(@PathVariable UUID id, Actor actor) {
        return answers.answer(new VisitId(id), actor);
    }

    @PostMapping("/{id}/start")
    ResponseEntity<VisitJson> start(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return answers.answer(startVisit.start(new VisitId(id), actor, Versions.expected(ifMatch)), actor);
    }

    /** Answers with the visit to the next reserve; with the skipped visit where nothing takes its place. */
    @PostMapping("/{id}/skip")
    ResponseEntity<VisitJson> skip(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SkipJson body,
            Actor actor) {
        var reason = body.reason() == null ? "" : body.reason();
        var skipped = skipVisit
                .skip(new VisitId(id), reason, actor, Versions.expected(ifMatch))
                .orThrow();
        if (skipped.next() != null) return answers.answer(skipped.next(), actor);
        var message = skipped.exhausted() ? Text.of("visit.skipped.exhausted") : Text.of("visit.skipped.city");
        return answers.answer(skipped.visit(), actor, message);
    }

    @PatchMapping("/{id}")
    ResponseEntity<VisitJson> record(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RecordJson body,
            Actor actor) {
        var input = new VisitRecord(
                instant(body.startedAt()), instant(body.endedAt()), body.place(), body.methods(), body.notes());
        return answers.answer(recordVisit.record(new VisitId(id), input, actor, Versions.expected(ifMatch)), actor);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    @PostMapping("/{id}/opinion")
    ResponseEntity<VisitJson> opinion(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody OpinionJson body,
            Actor actor) {
        return answers.answer(
                recordVisit.opinion(new VisitId(id), body.text(), actor, Versions.expected(ifMatch)), actor);
    }

    @PostMapping("/{id}/hand-over")
    ResponseEntity<VisitJson> handOver(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return answers.answer(handOver.handOver(new VisitId(id), actor, Versions.expected(ifMatch)), actor);
    }

    @PostMapping("/{id}/acknowledge")
    ResponseEntity<VisitJson> acknowledge(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return answers.answer(acknowledgeVisit.acknowledge(new VisitId(id), actor, Versions.expected(ifMatch)), actor);
    }

    @PostMapping("/{id}/feedback")
    ResponseEntity<VisitJson> feedback(@PathVariable UUID id, @Valid @RequestBody DisciplineJson body, Actor actor) {
        return answers.answer(giveFeedback.give(new VisitId(id), body.observed(), body.text(), actor), actor);
    }
}
