package org.chabaocu.hazard.web.page;

import org.chabaocu.access.Actor;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Duties;
import org.chabaocu.hazard.persistence.Ledger;
import org.chabaocu.hazard.persistence.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What I must do now, the most urgent first; then what I have reported. */
@Controller
class HomePage {

    /** So many candidates are looked at, so many tasks are shown. */
    private static final int CANDIDATES = 200;

    private static final int TASKS = 50;
    private static final int REPORTS = 20;

    private final Worklist worklist;
    private final Ledger ledger;
    private final ViewHazard viewHazard;

    HomePage(Worklist worklist, Ledger ledger, ViewHazard viewHazard) {
        this.worklist = worklist;
        this.ledger = ledger;
        this.viewHazard = viewHazard;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        var acting = Acting.as(actor);
        var tasks = worklist.of(actor, CANDIDATES).stream()
                .map(row -> viewHazard.seen(row, acting))
                .map(seen -> new Task(seen.row(), Duties.among(seen.actions(), seen.hazard())))
                .filter(task -> !task.duties().isEmpty())
                .limit(TASKS)
                .toList();
        model.addAttribute("tasks", tasks);
        model.addAttribute("more", tasks.size() == TASKS);
        model.addAttribute("reports", ledger.reportedBy(actor.id(), REPORTS));
        return "hazard/home";
    }
}
