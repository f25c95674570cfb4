package org.chabaocu.hazard.web.page;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardAside;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Duties;
import org.chabaocu.hazard.persistence.Events;
import org.chabaocu.hazard.web.flowchart.Flowchart;
import org.chabaocu.hazard.web.flowchart.NextSteps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One hazard: what it is, where it stands, what I may do about it, and all that happened. */
@Controller
class HazardPage {

    private final ViewHazard viewHazard;
    private final Timeline timeline;
    private final CategoryNames categories;
    private final List<HazardAside> asides;
    private final Clock clock;

    HazardPage(
            ViewHazard viewHazard, Timeline timeline, CategoryNames categories, List<HazardAside> asides, Clock clock) {
        this.viewHazard = viewHazard;
        this.timeline = timeline;
        this.categories = categories;
        this.asides = asides;
        this.clock = clock;
    }

    @GetMapping("/hazards/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model, Locale locale) {
        var seen = viewHazard.view(new HazardId(id), Acting.as(actor));
        var events = viewHazard.events(seen.hazard().id());
        var next = NextSteps.of(seen.hazard(), clock.instant());
        model.addAttribute("seen", seen);
        model.addAttribute("duties", Duties.among(seen.actions(), seen.hazard()));
        model.addAttribute("next", next);
        model.addAttribute("flowchart", Flowchart.of(seen.hazard(), steps(events), next));
        model.addAttribute("timeline", timeline.of(seen, events, locale));
        model.addAttribute("photos", Timeline.files(events.getFirst().stored().link()));
        model.addAttribute("panels", panels(seen.hazard().id(), actor));
        model.addAttribute("category", categories.name(seen.hazard().category(), locale));
        return "hazard/hazard";
    }

    private List<HazardAside.Panel> panels(HazardId id, Actor actor) {
        return asides.stream()
                .map(aside -> aside.panelFor(id, actor))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Flowchart.Step> steps(List<Events.EventRow> events) {
        return events.stream()
                .map(event -> event.stored().link())
                .filter(link -> link.from() != null && !link.from().equals(link.to()))
                .map(link -> new Flowchart.Step(HazardStatus.valueOf(link.from()), HazardStatus.valueOf(link.to())))
                .toList();
    }
}
