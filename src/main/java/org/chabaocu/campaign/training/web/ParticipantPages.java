package org.chabaocu.campaign.training.web;

import org.chabaocu.access.Actor;
import org.chabaocu.campaign.training.CheckIn;
import org.chabaocu.campaign.training.Training;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The participant's phone: scan, log in, one tap. */
@Controller
@RequestMapping("/t/{code}")
class ParticipantPages {

    private final CheckIn checkIn;

    ParticipantPages(CheckIn checkIn) {
        this.checkIn = checkIn;
    }

    @GetMapping
    ModelAndView training(@PathVariable String code, Actor actor) {
        return show(code, HttpStatus.OK, actor);
    }

    @PostMapping
    ModelAndView checkIn(@PathVariable String code, Actor actor) {
        return switch (checkIn.checkIn(code, actor)) {
            case Outcome.Done<Training>(var training) -> {
                var session = training.session();
                yield new ModelAndView(
                        "redirect:/t/" + (session == null ? "" : session.code().text()));
            }
            case Outcome.Refused<Training>(Refusal.Forbidden forbidden) -> show(code, HttpStatus.FORBIDDEN, actor);
            case Outcome.Refused<Training> refused -> show(code, HttpStatus.CONFLICT, actor);
        };
    }

    /** The page itself says why it has no button. */
    private ModelAndView show(String code, HttpStatus status, Actor actor) {
        return new ModelAndView("campaign/participant", status)
                .addObject("view", checkIn.view(code, actor))
                .addObject("name", actor.name());
    }
}
