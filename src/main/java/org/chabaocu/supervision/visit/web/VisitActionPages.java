package org.chabaocu.supervision.visit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.visit.AcknowledgeVisit;
import org.chabaocu.supervision.visit.GiveFeedback;
import org.chabaocu.supervision.visit.HandOver;
import org.chabaocu.supervision.visit.SkipVisit;
import org.chabaocu.supervision.visit.StartVisit;
import org.chabaocu.supervision.visit.web.VisitScreens.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What moves a visit on: start, skip, hand over, acknowledge; and the feedback on discipline. */
@Controller
@RequestMapping("/supervision/visits/{id}")
class VisitActionPages {

    private final VisitScreens screens;
    private final StartVisit startVisit;
    private final SkipVisit skipVisit;
    private final HandOver handOver;
    private final AcknowledgeVisit acknowledgeVisit;
    private final GiveFeedback giveFeedback;

    VisitActionPages(
            VisitScreens screens,
            StartVisit startVisit,
            SkipVisit skipVisit,
            HandOver handOver,
            AcknowledgeVisit acknowledgeVisit,
            GiveFeedback giveFeedback) {
        this.screens = screens;
        this.startVisit = startVisit;
        this.skipVisit = skipVisit;
        this.handOver = handOver;
        this.acknowledgeVisit = acknowledgeVisit;
        this.giveFeedback = giveFeedback;
    }

    @PostMapping("/start")
    ModelAndView start(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect, Actor actor) {
        var sent = new Sent(id, Screen.CHECKLIST, "start", "", request, redirect, actor);
        return screens.answer(startVisit.start(sent.id(), actor, null), sent, Text.of("visit.done.start"));
    }

    /** Leads to the visit that takes the place of the skipped one. */
    @PostMapping("/skip")
    ModelAndView skip(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.CHECKLIST, "skip", "", request, redirect, actor);
        var outcome = skipVisit.skip(sent.id(), reason, actor, version);
        if (!(outcome instanceof Outcome.Done<SkipVisit.Skipped>(var skipped)))
            return screens.answer(outcome, sent, Text.of("common.saved"));
        var next = skipped.next();
        if (next == null)
            return screens.answer(
                    outcome, sent, Text.of(skipped.exhausted() ? "visit.skipped.exhausted" : "visit.skipped.city"));
        redirect.addFlashAttribute("notice", Text.of("visit.skipped.next"));
        return new ModelAndView("redirect:/supervision/visits/" + next);
    }

    @PostMapping("/hand-over")
    ModelAndView handOver(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.FINDINGS, "hand-over", "", request, redirect, actor);
        return screens.answer(handOver.handOver(sent.id(), actor, version), sent, Text.of("visit.done.hand-over"));
    }

    @PostMapping("/acknowledge")
    ModelAndView acknowledge(
            @PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect, Actor actor) {
        var sent = new Sent(id, Screen.CHECKLIST, "acknowledge", "", request, redirect, actor);
        return screens.answer(
                acknowledgeVisit.acknowledge(sent.id(), actor, null), sent, Text.of("visit.done.acknowledge"));
    }

    @PostMapping("/feedback")
    ModelAndView feedback(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean observed,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.CHECKLIST, "feedback", "feedback", request, redirect, actor);
        return screens.answer(
                giveFeedback.give(sent.id(), observed, text, actor), sent, Text.of("visit.done.feedback"));
    }
}
