package org.chabaocu.hazard.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions to the finder and the answers, on a page of their own. */
@Controller
@RequestMapping("/hazards/{id}/messages")
class MessagePages {

    private final Correspondence correspondence;

    MessagePages(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @GetMapping
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(id, Form.empty(), actor);
    }

    private ModelAndView page(UUID id, Form form, Actor actor) {
        return new ModelAndView("report/thread")
                .addObject("hazard", new HazardId(id))
                .addObject("thread", correspondence.read(new HazardId(id), Acting.as(actor)))
                .addObject("form", form);
    }

    @PostMapping
    ModelAndView write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return switch (correspondence.write(new HazardId(id), text, Acting.as(actor))) {
            case Outcome.Done<Hazard> done -> {
                redirect.addFlashAttribute("notice", Text.of("report.claim.written"));
                yield new ModelAndView("redirect:/hazards/" + id + "/messages");
            }
            case Outcome.Refused<Hazard>(var refusal) -> {
                var page = page(id, Form.sent(request, refusal), actor);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }
}
