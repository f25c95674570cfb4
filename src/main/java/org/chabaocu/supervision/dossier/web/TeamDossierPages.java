package org.chabaocu.supervision.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.FormAnswer;
import org.chabaocu.platform.web.ClientAddress;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.dossier.EndVisits;
import org.chabaocu.supervision.dossier.JudgeSubmission;
import org.chabaocu.supervision.dossier.SignDossier;
import org.chabaocu.supervision.dossier.SubmitDossier;
import org.chabaocu.supervision.dossier.Team;
import org.chabaocu.supervision.dossier.ViewDossier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A team's page: its visits, the days left, report, signature and submission. */
@Controller
@RequestMapping("/supervision/teams/{id}")
class TeamDossierPages {

    private final ViewDossier viewTeam;
    private final EndVisits endVisits;
    private final SignDossier signDossier;
    private final SubmitDossier submitDossier;
    private final JudgeSubmission judgeSubmission;

    TeamDossierPages(
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

    @GetMapping
    ModelAndView team(@PathVariable UUID id, Actor actor) {
        return page(id, Form.empty(), "", actor);
    }

    /** @param tried the action whose form shows what was typed */
    private ModelAndView page(UUID id, Form form, String tried, Actor actor) {
        return new ModelAndView("dossier/team")
                .addObject("view", viewTeam.view(new TeamId(id), actor))
                .addObject("form", form)
                .addObject("tried", tried)
                .addObject("match", null);
    }

    @PostMapping("/end-visits")
    ModelAndView endVisits(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = endVisits.end(new TeamId(id), actor, version);
        return answer(outcome, SupervisionAction.END_VISITS, id, request, redirect, actor);
    }

    @PostMapping("/sign")
    ModelAndView sign(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = signDossier.sign(new TeamId(id), password, ClientAddress.of(request), actor, version);
        return answer(outcome, SupervisionAction.SIGN, id, request, redirect, actor);
    }

    @PostMapping("/submit")
    ModelAndView submit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = submitDossier.submit(new TeamId(id), actor, version);
        return answer(outcome, SupervisionAction.SUBMIT, id, request, redirect, actor);
    }

    @PostMapping("/accept")
    ModelAndView accept(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = judgeSubmission.accept(new TeamId(id), actor, version);
        return answer(outcome, SupervisionAction.ACCEPT, id, request, redirect, actor);
    }

    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = judgeSubmission.giveBack(new TeamId(id), reason, actor, version);
        return answer(outcome, SupervisionAction.RETURN, id, request, redirect, actor);
    }

    /** Which signature a file is of, if any. */
    @PostMapping("/verify")
    ModelAndView verify(@PathVariable UUID id, @RequestParam MultipartFile file, Actor actor) throws IOException {
        try (var content = file.getInputStream()) {
            var match = viewTeam.verify(new TeamId(id), content, actor);
            return page(id, Form.empty(), "verify", actor).addObject("match", match);
        }
    }

    private ModelAndView answer(
            Outcome<Team> outcome,
            SupervisionAction action,
            UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return FormAnswer.to(
                outcome,
                request,
                done -> FormAnswer.done("/supervision/teams/" + id, Text.of("dossier.done." + action.code()), redirect),
                form -> page(id, form, action.code(), actor));
    }
}
