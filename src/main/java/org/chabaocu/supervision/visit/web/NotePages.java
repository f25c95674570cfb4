package org.chabaocu.supervision.visit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.visit.AddEvidence;
import org.chabaocu.supervision.visit.Evidence;
import org.chabaocu.supervision.visit.InterviewCommand;
import org.chabaocu.supervision.visit.TakeNotes;
import org.chabaocu.supervision.visit.web.VisitScreens.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is added at a visit one by one: questions and answers, good practice, photos. */
@Controller
@RequestMapping("/supervision/visits/{id}")
class NotePages {

    private static final Text SAVED = Text.of("common.saved");
    private static final Text REMOVED = Text.of("visit.done.removed");

    private final VisitScreens screens;
    private final TakeNotes takeNotes;
    private final AddEvidence addEvidence;
    private final SentEvidence sentEvidence;

    NotePages(VisitScreens screens, TakeNotes takeNotes, AddEvidence addEvidence, SentEvidence sentEvidence) {
        this.screens = screens;
        this.takeNotes = takeNotes;
        this.addEvidence = addEvidence;
        this.sentEvidence = sentEvidence;
    }

    @PostMapping("/interviews")
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String itemCode,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable Boolean satisfied,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.NOTES, "interview", "interviews", request, redirect, actor);
        var command = new InterviewCommand(itemCode, post, question, answer, satisfied);
        return screens.answer(takeNotes.ask(sent.id(), command, actor), sent, SAVED);
    }

    @PostMapping("/interviews/{interview}/remove")
    ModelAndView removeInterview(
            @PathVariable UUID id,
            @PathVariable UUID interview,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.NOTES, "", "interviews", request, redirect, actor);
        return screens.answer(takeNotes.removeInterview(sent.id(), interview, actor), sent, REMOVED);
    }

    @PostMapping("/practices")
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.NOTES, "practice", "practices", request, redirect, actor);
        return screens.answer(takeNotes.notePractice(sent.id(), text, actor), sent, SAVED);
    }

    @PostMapping("/practices/{practice}/remove")
    ModelAndView removePractice(
            @PathVariable UUID id,
            @PathVariable UUID practice,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.NOTES, "", "practices", request, redirect, actor);
        return screens.answer(takeNotes.removePractice(sent.id(), practice, actor), sent, REMOVED);
    }

    /** Of an item, of a finding, or of the visit as a whole. */
    @PostMapping("/evidence")
    ModelAndView evidence(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable UUID finding,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var place = new Evidence.Place(item, finding, false);
        var sent = sent(id, place, request, redirect, actor);
        var taken = sentEvidence.take(request, actor);
        if (!taken.faults().isEmpty()) return screens.refused(sent, new Refusal.Invalid(taken.faults()), taken.form());
        return screens.answer(addEvidence.add(sent.id(), place, taken.ids(), actor), sent, SAVED, taken.form());
    }

    @PostMapping("/evidence/{attachment}/remove")
    ModelAndView removeEvidence(
            @PathVariable UUID id,
            @PathVariable UUID attachment,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable UUID finding,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = sent(id, new Evidence.Place(item, finding, false), request, redirect, actor);
        return screens.answer(addEvidence.remove(sent.id(), attachment, actor), sent, REMOVED);
    }

    private static Sent sent(
            UUID id, Evidence.Place place, HttpServletRequest request, RedirectAttributes redirect, Actor actor) {
        var item = place.itemCode();
        var finding = place.findingId();
        if (item != null)
            return new Sent(id, Screen.CHECKLIST, "evidence-" + item, "item-" + item, request, redirect, actor);
        return finding == null
                ? new Sent(id, Screen.NOTES, "evidence", "photos", request, redirect, actor)
                : new Sent(id, Screen.FINDINGS, "evidence-" + finding, "finding-" + finding, request, redirect, actor);
    }
}
