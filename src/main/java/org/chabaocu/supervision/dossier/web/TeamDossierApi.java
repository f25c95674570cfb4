package org.chabaocu.supervision.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.ClientAddress;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.dossier.EndVisits;
import org.chabaocu.supervision.dossier.JudgeSubmission;
import org.chabaocu.supervision.dossier.SignDossier;
import org.chabaocu.supervision.dossier.Signature;
import org.chabaocu.supervision.dossier.SubmitDossier;
import org.chabaocu.supervision.dossier.Team;
import org.chabaocu.supervision.dossier.ViewDossier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A team over JSON: from the end of its visits to the acceptance of what it submits, and what was signed. */
@RestController
@RequestMapping("/api/v1/supervision/teams/{id}")
class TeamDossierApi {

    private final ViewDossier viewTeam;
    private final EndVisits endVisits;
    private final SignDossier signDossier;
    private final SubmitDossier submitDossier;
    private final JudgeSubmission judgeSubmission;

    TeamDossierApi(
            ViewDossier viewTeam,
            EndVisits endVisits,
            SignDossier signDossier,
            SubmitDossier submitDossier,
            JudgeSubmission judgeSubmission) {
        this.viewTeam = viewTeam;
        this.endVisits = endVisits;
        this.signDossier = signDossier;
        this.submitDossier = submitDossier;
        this.judgeSubmission = judgeSubmission;
    }

    /** The leader's own password, once more. */
    record PasswordJson(@Nullable @Size(max = 1000) String password) {}

    record ReturnJson(@Nullable @Size(max = 1000) String reason) {}

    record SignaturesJson(List<Signature> items) {}

    /**
     * @param sha256 the hash of the file that was sent, in lower-case hex
     * @param valid whether it is a file the leader signed
     */
    record MatchJson(String sha256, boolean valid, List<Signature> signatures) {}

    @GetMapping
    ResponseEntity<TeamJson> team(@PathVariable UUID id, Actor actor) {
        return answer(new TeamId(id), actor);
    }

    @PostMapping("/end-visits")
    ResponseEntity<TeamJson> endVisits(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return answer(
                endVisits.end(new TeamId(id), actor, Versions.expected(ifMatch)).orThrow(), actor);
    }

    @PostMapping("/sign")
    ResponseEntity<TeamJson> sign(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PasswordJson body,
            HttpServletRequest request,
            Actor actor) {
        var address = ClientAddress.of(request);
        var typed = body.password() == null ? "" : body.password();
        return answer(
                signDossier
                        .sign(new TeamId(id), typed, address, actor, Versions.expected(ifMatch))
                        .orThrow(),
                actor);
    }

    @PostMapping("/submit")
    ResponseEntity<TeamJson> submit(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return answer(
                submitDossier
                        .submit(new TeamId(id), actor, Versions.expected(ifMatch))
                        .orThrow(),
                actor);
    }

    @PostMapping("/accept")
    ResponseEntity<TeamJson> accept(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return answer(
                judgeSubmission
                        .accept(new TeamId(id), actor, Versions.expected(ifMatch))
                        .orThrow(),
                actor);
    }

    @PostMapping("/return")
    ResponseEntity<TeamJson> giveBack(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReturnJson body,
            Actor actor) {
        var reason = body.reason() == null ? "" : body.reason();
        return answer(
                judgeSubmission
                        .giveBack(new TeamId(id), reason, actor, Versions.expected(ifMatch))
                        .orThrow(),
                actor);
    }

    @GetMapping("/signatures")
    SignaturesJson signatures(@PathVariable UUID id, Actor actor) {
        return new SignaturesJson(viewTeam.view(new TeamId(id), actor).signatures());
    }

    @PostMapping(path = "/signatures/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    MatchJson verify(@PathVariable UUID id, @RequestParam MultipartFile file, Actor actor) throws IOException {
        try (var content = file.getInputStream()) {
            var match = viewTeam.verify(new TeamId(id), content, actor);
            return new MatchJson(match.sha256(), !match.signatures().isEmpty(), match.signatures());
        }
    }

    private ResponseEntity<TeamJson> answer(Team done, Actor actor) {
        return answer(done.id(), actor);
    }

    private ResponseEntity<TeamJson> answer(TeamId id, Actor actor) {
        var view = viewTeam.view(id, actor);
        return ResponseEntity.ok().eTag(Long.toString(view.team().version())).body(TeamJson.of(view));
    }
}
