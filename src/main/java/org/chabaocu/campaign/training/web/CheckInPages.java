package org.chabaocu.campaign.training.web;

import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.training.RunCheckIn;
import org.chabaocu.campaign.training.Training;
import org.chabaocu.hazard.location.QrCode;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.view.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The trainer's screen: the code in large, who has checked in, and the end of it. */
@Controller
@RequestMapping("/campaign/records/{id}/check-in")
class CheckInPages {

    private final RunCheckIn runCheckIn;
    private final CheckInAddress address;

    CheckInPages(RunCheckIn runCheckIn, CheckInAddress address) {
        this.runCheckIn = runCheckIn;
        this.address = address;
    }

    @GetMapping
    ModelAndView screen(@PathVariable UUID id, Actor actor) {
        return show(id, Form.empty(), HttpStatus.OK, actor);
    }

    @PostMapping("/open")
    ModelAndView open(@PathVariable UUID id, Actor actor) {
        return answer(runCheckIn.open(new RecordId(id), actor), id, actor);
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable UUID id, Actor actor) {
        return answer(runCheckIn.close(new RecordId(id), actor), id, actor);
    }

    private ModelAndView answer(Outcome<Training> outcome, UUID id, Actor actor) {
        return switch (outcome) {
            case Outcome.Done<Training> done -> new ModelAndView("redirect:/campaign/records/" + id + "/check-in");
            case Outcome.Refused<Training>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<Training>(var refusal) ->
                show(id, Form.empty().with(refusal), HttpStatus.CONFLICT, actor);
        };
    }

    private ModelAndView show(UUID id, Form form, HttpStatus status, Actor actor) {
        var screen = runCheckIn.screen(new RecordId(id), actor).orThrow();
        var session = screen.training().session();
        var shown = session == null ? "" : address.of(session.code());
        return new ModelAndView("campaign/check-in", status)
                .addObject("screen", screen)
                .addObject("form", form)
                .addObject("address", shown)
                .addObject("code", screen.open() ? QrCode.of(shown) : null);
    }
}
