package org.chabaocu.supervision.checklist.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.supervision.checklist.Checklist;
import org.chabaocu.supervision.checklist.ChecklistCommand;
import org.chabaocu.supervision.checklist.ChecklistVersion;
import org.chabaocu.supervision.checklist.Checklists;
import org.chabaocu.supervision.checklist.ReviseChecklist;
import org.chabaocu.supervision.domain.VisitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The checklists over JSON. */
@RestController
@RequestMapping("/api/v1/checklists")
class ChecklistApi {

    private final Checklists checklists;
    private final ReviseChecklist reviseChecklist;

    ChecklistApi(Checklists checklists, ReviseChecklist reviseChecklist) {
        this.checklists = checklists;
        this.reviseChecklist = reviseChecklist;
    }

    record VersionsJson(List<ChecklistVersion> items) {}

    @GetMapping
    @Operation(summary = "All versions of both lists, the newest first")
    VersionsJson versions() {
        return new VersionsJson(checklists.versions());
    }

    @GetMapping("/{code}")
    @Operation(summary = "A list with its groups and items; without a version the newest")
    ResponseEntity<Checklist> one(
            @PathVariable VisitKind code, @RequestParam(required = false) @Nullable Integer version) {
        var list = version == null ? checklists.newestOf(code) : checklists.get(code, version);
        return ResponseEntity.ok().eTag(Integer.toString(list.version())).body(list);
    }

    @PostMapping("/{code}")
    @Operation(summary = "A new version of a list; by the province union")
    ResponseEntity<Checklist> revise(
            @PathVariable VisitKind code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChecklistCommand command,
            Actor actor) {
        var list = reviseChecklist
                .revise(code, command, actor, Versions.expected(ifMatch))
                .orThrow();
        var location = URI.create("/api/v1/checklists/" + code + "?version=" + list.version());
        return ResponseEntity.created(location)
                .eTag(Integer.toString(list.version()))
                .body(list);
    }
}
