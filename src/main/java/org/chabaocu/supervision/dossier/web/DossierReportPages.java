package org.chabaocu.supervision.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.dossier.ArchiveRound;
import org.chabaocu.supervision.dossier.Report;
import org.chabaocu.supervision.dossier.ReportId;
import org.chabaocu.supervision.dossier.ViewReport;
import org.chabaocu.supervision.dossier.WriteReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report of a team or of a round: read, written, its versions; and the end of the round. */
@Controller
@RequestMapping("/supervision/{owner:teams|rounds}/{id}")
class DossierReportPages {

    private final ViewReport viewReport;
    private final WriteReport writeReport;
    private final ArchiveRound archiveRound;

    DossierReportPages(ViewReport viewReport, WriteReport writeReport, ArchiveRound archiveRound) {
        this.viewReport = viewReport;
        this.writeReport = writeReport;
        this.archiveRound = archiveRound;
    }

    @GetMapping("/report")
    ModelAndView read(@PathVariable String owner, @PathVariable UUID id, Actor actor) {
        return page(viewReport.view(report(owner, id), actor), null, 0);
    }

    /** @param sent the form as it was sent, if it was refused; null: as it is saved */
    private static ModelAndView page(ViewReport.View view, @Nullable Form sent, int sections) {
        var report = view.report();
        return new ModelAndView("dossier/report")
                .addObject("view", view)
                .addObject("form", sent == null ? Form.of(SentReport.values(report)) : sent)
                .addObject("sections", Math.max(sections, report.sections().size()));
    }

    @PostMapping("/report")
    ModelAndView save(
            @PathVariable String owner,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var report = report(owner, id);
        var sent = SentReport.of(request);
        return switch (writeReport.save(report, sent.text(), version, actor)) {
            case Outcome.Done<Report> done -> done("dossier.done.write-report", owner, id, redirect);
            case Outcome.Refused<Report>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<Report>(var refusal) -> {
                var form = Form.sent(request, said(sent.named(refusal)));
                yield unprocessable(page(viewReport.view(report, actor), form, SentReport.count(request)));
            }
        };
    }

    /** What was typed is kept and may be saved on top of the other version, which stays among the versions. */
    private static Refusal said(Refusal refusal) {
        return refusal instanceof Refusal.Stale(var current)
                ? Refusal.Invalid.of("", Text.of("dossier.report.stale", Long.toString(current)))
                : refusal;
    }

    @PostMapping("/report/draft")
    ModelAndView draft(@PathVariable String owner, @PathVariable UUID id, RedirectAttributes redirect, Actor actor) {
        var _ = writeReport.draftAgain(report(owner, id), actor).orThrow();
        return done("dossier.done.draft", owner, id, redirect);
    }

    @GetMapping("/report/versions/{version}")
    ModelAndView version(@PathVariable String owner, @PathVariable UUID id, @PathVariable int version, Actor actor) {
        var report = report(owner, id);
        return new ModelAndView("dossier/version")
                .addObject("report", viewReport.version(report, version, actor))
                .addObject("back", "/supervision/" + owner + "/" + id + "/report");
    }

    @PostMapping("/archive")
    ModelAndView archive(@PathVariable String owner, @PathVariable UUID id, RedirectAttributes redirect, Actor actor) {
        if (!owner.equals("rounds")) throw new NotFoundException("archive of " + owner);
        var report = new ReportId(new RoundId(id), null);
        return switch (archiveRound.archive(report.round(), actor)) {
            case Outcome.Done<RoundStatus> done -> done("dossier.done.archive", "rounds", id, redirect);
            case Outcome.Refused<RoundStatus>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<RoundStatus>(var refusal) -> {
                var view = viewReport.view(report, actor);
                var form = Form.of(SentReport.values(view.report())).with(refusal);
                yield unprocessable(page(view, form, 0));
            }
        };
    }

    private ReportId report(String owner, UUID id) {
        return owner.equals("teams") ? viewReport.ofTeam(new TeamId(id)) : new ReportId(new RoundId(id), null);
    }

    private static ModelAndView done(String said, String owner, UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", Text.of(said));
        return new ModelAndView("redirect:/supervision/" + owner + "/" + id + "/report");
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
