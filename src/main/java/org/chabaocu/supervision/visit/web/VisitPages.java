package org.chabaocu.supervision.visit.web;

import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.visit.ListVisits;
import org.chabaocu.supervision.visit.ViewVisit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Visits to look at. */
@Controller
@RequestMapping("/supervision/visits")
class VisitPages {

    private static final int PAGE = 50;

    private final ListVisits listVisits;
    private final ViewVisit viewVisit;
    private final VisitScreens screens;

    VisitPages(ListVisits listVisits, ViewVisit viewVisit, VisitScreens screens) {
        this.listVisits = listVisits;
        this.viewVisit = viewVisit;
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

    /**
     * A screen as it is now, for a page that is open and takes over what others have saved; 304 as long as nothing has
     * changed. Not the page itself: that also says what was just done.
     */
    @GetMapping("/{id}/now")
    @Nullable
    ModelAndView now(@PathVariable UUID id, @RequestParam Screen screen, ServletWebRequest request, Actor actor) {
        if (request.checkNotModified(viewVisit.stamp(new VisitId(id), actor))) return null;
        return screens.show(id, screen, actor);
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
