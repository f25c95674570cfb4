package org.chabaocu.supervision.visit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.visit.CorrectFindings;
import org.chabaocu.supervision.visit.FindingCommand;
import org.chabaocu.supervision.visit.ListFindings;
import org.chabaocu.supervision.visit.web.VisitScreens.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The problem list on pages: the team writes it, the inspected side corrects, the team confirms. */
@Controller
@RequestMapping("/supervision/visits/{id}/findings")
class FindingPages {

    private static final Text SAVED = Text.of("common.saved");

    private final VisitScreens screens;
    private final ListFindings listFindings;
    private final CorrectFindings correctFindings;
    private final SentEvidence sentEvidence;

    FindingPages(
            VisitScreens screens,
            ListFindings listFindings,
            CorrectFindings correctFindings,
            SentEvidence sentEvidence) {
        this.screens = screens;
        this.listFindings = listFindings;
        this.correctFindings = correctFindings;
        this.sentEvidence = sentEvidence;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String suggestion,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.FINDINGS, "finding", "findings", request, redirect, actor);
        var command = new FindingCommand(description, null, suggestion, null);
        return screens.answer(listFindings.add(sent.id(), command, actor), sent, SAVED);
    }

    @PostMapping("/draft")
    ModelAndView draft(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect, Actor actor) {
        var sent = new Sent(id, Screen.FINDINGS, "", "findings", request, redirect, actor);
        return screens.answer(listFindings.draft(sent.id(), actor), sent, Text.of("visit.done.draft"));
    }

    @PostMapping("/{finding}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String suggestion,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = sent(id, finding, "finding-" + finding, request, redirect, actor);
        var command = new FindingCommand(description, null, suggestion, null);
        return screens.answer(listFindings.change(sent.id(), finding, command, actor, version), sent, SAVED);
    }

    @PostMapping("/{finding}/remove")
    ModelAndView remove(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.FINDINGS, "", "findings", request, redirect, actor);
        return screens.answer(listFindings.remove(sent.id(), finding, actor), sent, Text.of("visit.done.removed"));
    }

    @PostMapping("/{finding}/hazard")
    ModelAndView enter(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(required = false) @Nullable Boolean imminent,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = sent(id, finding, "hazard-" + finding, request, redirect, actor);
        var hazard = new FindingCommand.Hazardous(
                null, null, place, null, null, category.isBlank() ? null : category, imminent, List.of());
        var outcome = listFindings.enter(sent.id(), finding, hazard, actor);
        return screens.answer(inForm(outcome), sent, Text.of("visit.done.hazard"));
    }

    /** The form's fields are the hazard's own. */
    private static Outcome<UUID> inForm(Outcome<UUID> outcome) {
        if (!(outcome instanceof Outcome.Refused<UUID>(Refusal.Invalid(var faults)))) return outcome;
        return Outcome.refused(new Refusal.Invalid(faults.stream()
                .map(fault -> new FieldFault(fault.field().replace("hazard.", ""), fault.text()))
                .toList()));
    }

    @PostMapping("/{finding}/correction")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = sent(id, finding, "correction-" + finding, request, redirect, actor);
        var taken = sentEvidence.take(request, actor);
        if (!taken.faults().isEmpty()) return screens.refused(sent, new Refusal.Invalid(taken.faults()), taken.form());
        var outcome = correctFindings.report(sent.id(), finding, text, taken.ids(), actor, version);
        return screens.answer(outcome, sent, Text.of("visit.done.correction"), taken.form());
    }

    @PostMapping("/{finding}/confirm")
    ModelAndView confirm(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam boolean confirmed,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = sent(id, finding, "confirm-" + finding, request, redirect, actor);
        var outcome = correctFindings.confirm(sent.id(), finding, confirmed, comment, actor, version);
        return screens.answer(outcome, sent, Text.of(confirmed ? "visit.done.confirmed" : "visit.done.sent-back"));
    }

    private static Sent sent(
            UUID id, UUID finding, String key, HttpServletRequest request, RedirectAttributes redirect, Actor actor) {
        return new Sent(id, Screen.FINDINGS, key, "finding-" + finding, request, redirect, actor);
    }
}
