package org.chabaocu.supervision.visit.web;

import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.supervision.visit.ListVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Visits to look at. */
@Controller
@RequestMapping("/supervision/visits")
class VisitPages {

    private static final int PAGE = 50;

    private final ListVisits listVisits;
    private final VisitScreens screens;

    VisitPages(ListVisits listVisits, VisitScreens screens) {
        this.listVisits = listVisits;
        this.screens = screens;
    }

    /** Those one makes, and those that were handed over to one's unit or city union. */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID after, Actor actor, Model model) {
        model.addAttribute("own", listVisits.ofTeams(actor, PAGE, after));
        model.addAttribute("inspected", listVisits.ofInspected(actor, PAGE, after));
        model.addAttribute("paged", after != null);
        return "visit/list";
    }

    @GetMapping("/{id}")
    ModelAndView checklist(@PathVariable UUID id, Actor actor) {
        return screens.show(id, Screen.CHECKLIST, actor);
    }

    @GetMapping("/{id}/notes")
    ModelAndView notes(@PathVariable UUID id, Actor actor) {
        return screens.show(id, Screen.NOTES, actor);
    }

    @GetMapping("/{id}/findings")
    ModelAndView findings(@PathVariable UUID id, Actor actor) {
        return screens.show(id, Screen.FINDINGS, actor);
    }
}
