package org.chabaocu.supervision.dossier.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.dossier.ArchiveRound;
import org.chabaocu.supervision.dossier.Report;
import org.chabaocu.supervision.dossier.ReportId;
import org.chabaocu.supervision.dossier.ViewReport;
import org.chabaocu.supervision.dossier.WriteReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** ReportVersions of teams and rounds over JSON, with their versions; and the end of a round. */
@RestController
@RequestMapping("/api/v1/supervision")
class DossierReportApi {

    private final ViewReport viewReport;
    private final WriteReport writeReport;
    private final ArchiveRound archiveRound;

    DossierReportApi(ViewReport viewReport, WriteReport writeReport, ArchiveRound archiveRound) {
        this.viewReport = viewReport;
        this.writeReport = writeReport;
        this.archiveRound = archiveRound;
    }

    record VersionJson(
            int version,
            boolean drafted,
            @Nullable String savedBy,
            @Nullable Instant savedAt) {}

    record VersionsJson(List<VersionJson> items) {}

    record ArchivedJson(UUID id, String status) {}

    @GetMapping("/teams/{id}/report")
    ResponseEntity<Report> ofTeam(@PathVariable UUID id, Actor actor) {
        return answer(viewReport.view(viewReport.ofTeam(new TeamId(id)), actor).report());
    }

    @PutMapping("/teams/{id}/report")
    ResponseEntity<Report> saveOfTeam(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Report.Text text,
            Actor actor) {
        return save(viewReport.ofTeam(new TeamId(id)), text, ifMatch, actor);
    }

    @GetMapping("/teams/{id}/report/versions")
    VersionsJson versionsOfTeam(@PathVariable UUID id, Actor actor) {
        return versions(viewReport.ofTeam(new TeamId(id)), actor);
    }

    @GetMapping("/teams/{id}/report/versions/{version}")
    Report versionOfTeam(@PathVariable UUID id, @PathVariable int version, Actor actor) {
        return viewReport.version(viewReport.ofTeam(new TeamId(id)), version, actor);
    }

    @GetMapping("/rounds/{id}/report")
    ResponseEntity<Report> ofRound(@PathVariable UUID id, Actor actor) {
        return answer(
                viewReport.view(new ReportId(new RoundId(id), null), actor).report());
    }

    @PutMapping("/rounds/{id}/report")
    ResponseEntity<Report> saveOfRound(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Report.Text text,
            Actor actor) {
        return save(new ReportId(new RoundId(id), null), text, ifMatch, actor);
    }

    @GetMapping("/rounds/{id}/report/versions")
    VersionsJson versionsOfRound(@PathVariable UUID id, Actor actor) {
        return versions(new ReportId(new RoundId(id), null), actor);
    }

    @GetMapping("/rounds/{id}/report/versions/{version}")
    Report versionOfRound(@PathVariable UUID id, @PathVariable int version, Actor actor) {
        return viewReport.version(new ReportId(new RoundId(id), null), version, actor);
    }

    @PostMapping("/rounds/{id}/archive")
    ArchivedJson archive(@PathVariable UUID id, Actor actor) {
        var status = archiveRound.archive(new RoundId(id), actor).orThrow();
        return new ArchivedJson(id, status.name());
    }

    private ResponseEntity<Report> save(ReportId id, Report.Text text, @Nullable String ifMatch, Actor actor) {
        var expected = Versions.expected(ifMatch);
        var version = expected == null ? null : Math.toIntExact(Math.min(expected, Integer.MAX_VALUE));
        return answer(writeReport.save(id, text, version, actor).orThrow());
    }

    private VersionsJson versions(ReportId id, Actor actor) {
        return new VersionsJson(viewReport.view(id, actor).versions().stream()
                .map(one -> new VersionJson(one.version(), one.drafted(), one.savedBy(), one.savedAt()))
                .toList());
    }

    private static ResponseEntity<Report> answer(Report report) {
        return ResponseEntity.ok().eTag(Integer.toString(report.version())).body(report);
    }
}
