package org.chabaocu.supervision.visit.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.visit.AddEvidence;
import org.chabaocu.supervision.visit.Evidence;
import org.chabaocu.supervision.visit.InterviewCommand;
import org.chabaocu.supervision.visit.JudgeItem;
import org.chabaocu.supervision.visit.Judgement;
import org.chabaocu.supervision.visit.JudgementCommand;
import org.chabaocu.supervision.visit.TakeNotes;
import org.chabaocu.supervision.visit.ViewVisit;
import org.chabaocu.supervision.visit.web.VisitJson.JudgementJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is written down at a visit piece by piece: judgements, photos, questions with answers, good practice. */
@RestController
@RequestMapping("/api/v1/supervision/visits/{id}")
class VisitItemApi {

    private final JudgeItem judgeItem;
    private final AddEvidence addEvidence;
    private final TakeNotes takeNotes;
    private final ViewVisit viewVisit;
    private final VisitAnswers answers;

    VisitItemApi(
            JudgeItem judgeItem,
            AddEvidence addEvidence,
            TakeNotes takeNotes,
            ViewVisit viewVisit,
            VisitAnswers answers) {
        this.judgeItem = judgeItem;
        this.addEvidence = addEvidence;
        this.takeNotes = takeNotes;
        this.viewVisit = viewVisit;
        this.answers = answers;
    }

    /** 412: what another has written meanwhile, beside what was sent, so that a person can choose. */
    record StaleJson(
            String type,
            String title,
            int status,
            String detail,
            @Nullable JudgementJson current,
            JudgementCommand yours) {}

    /** @param itemCode the item it is evidence of; or the finding; neither: the visit as a whole */
    record EvidenceJson(
            @Nullable String itemCode,
            @Nullable UUID findingId,
            @NotNull List<@NotNull UUID> evidenceIds) {}

    record PracticeTextJson(@Nullable String text) {}

    @PutMapping("/judgements/{itemCode}")
    ResponseEntity<?> judge(
            @PathVariable UUID id,
            @PathVariable String itemCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody JudgementCommand command,
            Actor actor) {
        var visit = new VisitId(id);
        var expected = "*".equals(ifNoneMatch) ? Long.valueOf(0) : Versions.expected(ifMatch);
        return switch (judgeItem.judge(visit, itemCode, command, actor, expected)) {
            case Outcome.Refused<Judgement>(Refusal.Stale(var version)) ->
                stale(visit, itemCode, command, version, actor);
            case Outcome.Refused<Judgement> refused -> ResponseEntity.ok(refused.orThrow());
            case Outcome.Done<Judgement>(var judgement) ->
                ResponseEntity.ok().eTag(Long.toString(judgement.version())).body(shown(visit, judgement, actor));
        };
    }

    private JudgementJson shown(VisitId visit, Judgement judgement, Actor actor) {
        return JudgementJson.of(judgement, viewVisit.one(visit, actor).evidenceOf(judgement.itemCode()));
    }

    private ResponseEntity<StaleJson> stale(
            VisitId visit, String itemCode, JudgementCommand yours, long version, Actor actor) {
        var current = viewVisit.judgement(visit, itemCode);
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .eTag(Long.toString(version))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new StaleJson(
                        "about:blank",
                        answers.said(Text.of("web.title.412")),
                        HttpStatus.PRECONDITION_FAILED.value(),
                        answers.said(Text.of("web.problem.412")),
                        current == null ? null : shown(visit, current, actor),
                        yours));
    }

    @PostMapping("/evidence")
    ResponseEntity<VisitJson> add(@PathVariable UUID id, @RequestBody EvidenceJson body, Actor actor) {
        var place = new Evidence.Place(body.itemCode(), body.findingId(), false);
        return answers.answer(addEvidence.add(new VisitId(id), place, body.evidenceIds(), actor), actor);
    }

    @DeleteMapping("/evidence/{attachmentId}")
    ResponseEntity<VisitJson> remove(@PathVariable UUID id, @PathVariable UUID attachmentId, Actor actor) {
        return answers.answer(addEvidence.remove(new VisitId(id), attachmentId, actor), actor);
    }

    @PostMapping("/interviews")
    ResponseEntity<VisitJson.InterviewJson> ask(
            @PathVariable UUID id, @RequestBody InterviewCommand command, Actor actor) {
        var interview = takeNotes.ask(new VisitId(id), command, actor).orThrow();
        var shown = viewVisit.one(new VisitId(id), actor).interviews().stream()
                .filter(each -> each.id().equals(interview))
                .map(VisitJson.InterviewJson::of)
                .findFirst()
                .orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED).body(shown);
    }

    @DeleteMapping("/interviews/{interviewId}")
    ResponseEntity<VisitJson> removeInterview(@PathVariable UUID id, @PathVariable UUID interviewId, Actor actor) {
        return answers.answer(takeNotes.removeInterview(new VisitId(id), interviewId, actor), actor);
    }

    @PostMapping("/practices")
    ResponseEntity<VisitJson.PracticeJson> note(
            @PathVariable UUID id, @RequestBody PracticeTextJson body, Actor actor) {
        var practice = takeNotes
                .notePractice(new VisitId(id), body.text() == null ? "" : body.text(), actor)
                .orThrow();
        var shown = viewVisit.one(new VisitId(id), actor).practices().stream()
                .filter(each -> each.id().equals(practice))
                .map(VisitJson.PracticeJson::of)
                .findFirst()
                .orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED).body(shown);
    }

    @DeleteMapping("/practices/{practiceId}")
    ResponseEntity<VisitJson> removePractice(@PathVariable UUID id, @PathVariable UUID practiceId, Actor actor) {
        return answers.answer(takeNotes.removePractice(new VisitId(id), practiceId, actor), actor);
    }
}
