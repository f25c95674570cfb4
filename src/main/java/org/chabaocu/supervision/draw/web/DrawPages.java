package org.chabaocu.supervision.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.draw.FreezeFrame;
import org.chabaocu.supervision.draw.MakeDraw;
import org.chabaocu.supervision.round.ViewRound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final ViewRound viewRound;

    DrawPages(FreezeFrame freezeFrame, MakeDraw makeDraw, ViewRound viewRound) {
        this.freezeFrame = freezeFrame;
        this.makeDraw = makeDraw;
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

    private <T> ModelAndView answer(
            Outcome<T> outcome,
            SupervisionAction action,
            UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> {
                redirect.addFlashAttribute("notice", Text.of("supervision.done." + action.code()));
                yield new ModelAndView("redirect:/supervision/rounds/" + id + "#draw");
            }
            case Outcome.Refused<T>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<T>(var refusal) -> {
                var page = new ModelAndView("supervision/round/one")
                        .addObject("round", viewRound.view(new RoundId(id), actor))
                        .addObject("me", actor.id().value())
                        .addObject("form", Form.sent(request, refusal))
                        .addObject("tried", action.code());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }
}
