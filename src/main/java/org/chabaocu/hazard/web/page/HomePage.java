package org.chabaocu.hazard.web.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.access.ToDo;
import org.chabaocu.access.ToDos;
import org.chabaocu.hazard.persistence.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What I must do now from every module, the most urgent first; then what I have reported. */
@Controller
class HomePage {

    private static final int SHOWN = 50;
    private static final int REPORTS = 20;

    private static final Comparator<ToDo> URGENCY =
            Comparator.comparing(ToDo::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private final List<ToDos> modules;
    private final Ledger ledger;

    HomePage(List<ToDos> modules, Ledger ledger) {
        this.modules = modules;
        this.ledger = ledger;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        var todos = modules.stream()
                .flatMap(module -> module.of(actor, SHOWN).stream())
                .sorted(URGENCY)
                .limit(SHOWN)
                .toList();
        model.addAttribute("todos", todos);
        model.addAttribute("more", todos.size() == SHOWN);
        model.addAttribute("reports", ledger.reportedBy(actor.id(), REPORTS));
        return "hazard/home";
    }
}
