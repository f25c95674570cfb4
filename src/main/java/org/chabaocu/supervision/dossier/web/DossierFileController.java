package org.chabaocu.supervision.dossier.web;

import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.dossier.DossierFiles;
import org.chabaocu.supervision.dossier.DossierFiles.VisitDocument;
import org.chabaocu.supervision.dossier.ViewReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of supervision as .docx, for programs and, by the browser's session, from the pages. */
@RestController
@RequestMapping({"/api/v1/supervision", "/supervision"})
class DossierFileController {

    private final DossierFiles files;
    private final ViewReport viewReport;

    DossierFileController(DossierFiles files, ViewReport viewReport) {
        this.files = files;
        this.viewReport = viewReport;
    }

    @GetMapping(path = "/visits/{id}/record-form.docx", produces = DocxAnswer.TYPE)
    ResponseEntity<byte[]> recordForm(@PathVariable UUID id, Actor actor) {
        return DocxAnswer.of(files.ofVisit(new VisitId(id), VisitDocument.RECORD_FORM, actor));
    }

    @GetMapping(path = "/visits/{id}/checklist.docx", produces = DocxAnswer.TYPE)
    ResponseEntity<byte[]> checklist(@PathVariable UUID id, Actor actor) {
        return DocxAnswer.of(files.ofVisit(new VisitId(id), VisitDocument.CHECKLIST, actor));
    }

    @GetMapping(path = "/visits/{id}/findings.docx", produces = DocxAnswer.TYPE)
    ResponseEntity<byte[]> findings(@PathVariable UUID id, Actor actor) {
        return DocxAnswer.of(files.ofVisit(new VisitId(id), VisitDocument.FINDINGS, actor));
    }

    @GetMapping(path = "/rounds/{id}/report.docx", produces = DocxAnswer.TYPE)
    ResponseEntity<byte[]> report(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID team, Actor actor) {
        var report = viewReport.of(new RoundId(id), team == null ? null : new TeamId(team));
        return DocxAnswer.of(files.report(report, actor));
    }

    @GetMapping(path = "/teams/{id}/signatures/{signature}/file.docx", produces = DocxAnswer.TYPE)
    ResponseEntity<byte[]> signed(@PathVariable UUID id, @PathVariable UUID signature, Actor actor) {
        return DocxAnswer.of(files.signed(new TeamId(id), signature, actor));
    }
}
