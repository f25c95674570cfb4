package org.chabaocu.supervision.visit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.visit.CorrectFindings;
import org.chabaocu.supervision.visit.FindingCommand;
import org.chabaocu.supervision.visit.ListFindings;
import org.chabaocu.supervision.visit.ViewVisit;
import org.chabaocu.supervision.visit.web.VisitJson.FindingJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The problem list of a visit over JSON: its rows, their corrections, and the team's word on them. */
@RestController
@RequestMapping("/api/v1/supervision/visits/{id}/findings")
class FindingApi {

    private static final String PATH = "/api/v1/supervision/visits/{id}/findings/{finding}";

    private final ListFindings listFindings;
    private final CorrectFindings correctFindings;
    private final ViewVisit viewVisit;
    private final VisitAnswers answers;

    FindingApi(ListFindings listFindings, CorrectFindings correctFindings, ViewVisit viewVisit, VisitAnswers answers) {
        this.listFindings = listFindings;
        this.correctFindings = correctFindings;
        this.viewVisit = viewVisit;
        this.answers = answers;
    }

    record CorrectionJson(@Nullable String text, @Nullable List<UUID> evidenceIds) {}

    record ConfirmationJson(
            @NotNull Boolean confirmed, @Nullable String comment) {}

    @PostMapping
    ResponseEntity<FindingJson> add(@PathVariable UUID id, @RequestBody FindingCommand command, Actor actor) {
        var finding = listFindings.add(new VisitId(id), command, actor).orThrow();
        var location = UriComponentsBuilder.fromPath(PATH).build(id, finding);
        return answer(ResponseEntity.created(location), id, finding, actor);
    }

    /** A row for every item judged PARTLY or NOT_MET that has none yet. */
    @PostMapping("/draft")
    ResponseEntity<VisitJson> draft(@PathVariable UUID id, Actor actor) {
        listFindings.draft(new VisitId(id), actor).orThrow();
        return answers.answer(new VisitId(id), actor);
    }

    @PutMapping("/{findingId}")
    ResponseEntity<FindingJson> change(
            @PathVariable UUID id,
            @PathVariable UUID findingId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FindingCommand command,
            Actor actor) {
        listFindings
                .change(new VisitId(id), findingId, command, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), id, findingId, actor);
    }

    @DeleteMapping("/{findingId}")
    ResponseEntity<VisitJson> remove(@PathVariable UUID id, @PathVariable UUID findingId, Actor actor) {
        return answers.answer(listFindings.remove(new VisitId(id), findingId, actor), actor);
    }

    /** Enters the finding into the unit's ledger; the body is that of a report, without the unit. */
    @PostMapping("/{findingId}/hazard")
    ResponseEntity<FindingJson> enter(
            @PathVariable UUID id,
            @PathVariable UUID findingId,
            @RequestBody FindingCommand.Hazardous hazard,
            Actor actor) {
        listFindings.enter(new VisitId(id), findingId, hazard, actor).orThrow();
        return answer(ResponseEntity.ok(), id, findingId, actor);
    }

    @PostMapping("/{findingId}/correction")
    ResponseEntity<FindingJson> correct(
            @PathVariable UUID id,
            @PathVariable UUID findingId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CorrectionJson body,
            Actor actor) {
        var text = body.text() == null ? "" : body.text();
        var evidence = body.evidenceIds() == null ? List.<UUID>of() : body.evidenceIds();
        correctFindings
                .report(new VisitId(id), findingId, text, evidence, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), id, findingId, actor);
    }

    @PostMapping("/{findingId}/confirm")
    ResponseEntity<FindingJson> confirm(
            @PathVariable UUID id,
            @PathVariable UUID findingId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConfirmationJson body,
            Actor actor) {
        var comment = body.comment() == null ? "" : body.comment();
        correctFindings
                .confirm(new VisitId(id), findingId, body.confirmed(), comment, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), id, findingId, actor);
    }

    private ResponseEntity<FindingJson> answer(
            ResponseEntity.BodyBuilder response, UUID id, UUID finding, Actor actor) {
        var view = viewVisit.one(new VisitId(id), actor);
        var shown = Objects.requireNonNull(view.finding(finding));
        return response.eTag(Long.toString(shown.version())).body(FindingJson.of(shown, view));
    }
}
