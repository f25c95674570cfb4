package org.chabaocu.supervision.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.FormAnswer;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.draw.DrawInspectors;
import org.chabaocu.supervision.draw.FreezeFrame;
import org.chabaocu.supervision.draw.MakeDraw;
import org.chabaocu.supervision.round.ViewRound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Freezing and drawing on the page of a round. */
@Controller
@RequestMapping("/supervision/rounds/{id}")
class DrawPages {

    private final FreezeFrame freezeFrame;
    private final MakeDraw makeDraw;
    private final DrawInspectors drawInspectors;
    private final ViewRound viewRound;

    DrawPages(FreezeFrame freezeFrame, MakeDraw makeDraw, DrawInspectors drawInspectors, ViewRound viewRound) {
        this.freezeFrame = freezeFrame;
        this.makeDraw = makeDraw;
        this.drawInspectors = drawInspectors;
        this.viewRound = viewRound;
    }

    @PostMapping("/freeze")
    ModelAndView freeze(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = freezeFrame.freeze(new RoundId(id), reason, actor, version);
        return answer(outcome, SupervisionAction.FREEZE, id, request, redirect, actor);
    }

    @PostMapping("/draw")
    ModelAndView draw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String entropy,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = makeDraw.draw(new RoundId(id), entropy, actor, version);
        return answer(outcome, SupervisionAction.DRAW, id, request, redirect, actor);
    }

    /** The fields are called otherwise than those of the units' draw, which stands on the same page. */
    @PostMapping("/inspectors/freeze")
    ModelAndView freezeInspectors(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String inspectorReason,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = drawInspectors.freeze(new RoundId(id), inspectorReason, actor, version);
        return answer(
                named(outcome, "inspectorReason"), SupervisionAction.FREEZE_INSPECTORS, id, request, redirect, actor);
    }

    @PostMapping("/inspectors/draw")
    ModelAndView drawInspectors(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String inspectorEntropy,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = drawInspectors.draw(new RoundId(id), inspectorEntropy, actor, version);
        return answer(
                named(outcome, "inspectorEntropy"), SupervisionAction.DRAW_INSPECTORS, id, request, redirect, actor);
    }

    /** The faults of the only field of a form, under the name the form gives it. */
    private static <T> Outcome<T> named(Outcome<T> outcome, String field) {
        return outcome instanceof Outcome.Refused<T>(Refusal.Invalid(var faults))
                ? Outcome.refused(new Refusal.Invalid(faults.stream()
                        .map(fault -> new Refusal.FieldFault(field, fault.text()))
                        .toList()))
                : outcome;
    }

    private <T> ModelAndView answer(
            Outcome<T> outcome,
            SupervisionAction action,
            UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return FormAnswer.to(
                outcome,
                request,
                done -> FormAnswer.done(
                        "/supervision/rounds/" + id + "#" + panel(action),
                        Text.of("supervision.done." + action.code()),
                        redirect),
                form -> new ModelAndView("supervision/round/one")
                        .addObject("round", viewRound.view(new RoundId(id), actor))
                        .addObject("me", actor.id().value())
                        .addObject("form", form)
                        .addObject("tried", action.code()));
    }

    private static String panel(SupervisionAction action) {
        return switch (action) {
            case FREEZE_INSPECTORS, DRAW_INSPECTORS -> "inspectors";
            default -> "draw";
        };
    }
}
