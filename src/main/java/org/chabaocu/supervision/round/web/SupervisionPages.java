package org.chabaocu.supervision.round.web;

import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.view.Form;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.round.PlanRound;
import org.chabaocu.supervision.round.RoundLists;
import org.chabaocu.supervision.round.ViewRound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Supervision to look at: what concerns the viewer, and a round. */
@Controller
@RequestMapping("/supervision")
class SupervisionPages {

    private static final int PAGE = 20;

    private final RoundLists roundLists;
    private final ViewRound viewRound;

    SupervisionPages(RoundLists roundLists, ViewRound viewRound) {
        this.roundLists = roundLists;
        this.viewRound = viewRound;
    }

    @GetMapping
    String overview(@RequestParam(required = false) @Nullable UUID after, Actor actor, Model model) {
        model.addAttribute("rounds", roundLists.rounds(actor, PAGE, after));
        model.addAttribute("visits", roundLists.visitsOf(actor));
        model.addAttribute("told", roundLists.toldTo(actor));
        model.addAttribute("planner", PlanRound.provinceOf(actor).isPresent());
        model.addAttribute("paged", after != null);
        return "supervision/round/list";
    }

    @GetMapping("/rounds/{id}")
    String round(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("round", viewRound.view(new RoundId(id), actor));
        model.addAttribute("me", actor.id().value());
        model.addAttribute("form", Form.empty());
        model.addAttribute("tried", "");
        return "supervision/round/one";
    }
}
