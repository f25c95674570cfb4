package org.chabaocu.hazard.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardAside;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** Beside a hazard: how many others saw it, and the way to the questions and answers for those who take part in them. */
@Component
class FinderAside implements HazardAside {

    private final ViewHazard viewHazard;
    private final Sightings sightings;
    private final Correspondence correspondence;

    FinderAside(ViewHazard viewHazard, Sightings sightings, Correspondence correspondence) {
        this.viewHazard = viewHazard;
        this.sightings = sightings;
        this.correspondence = correspondence;
    }

    @Override
    public Optional<Panel> panelFor(HazardId hazard, Actor reader) {
        var acting = Acting.as(reader);
        var thread = correspondence.read(hazard, acting);
        var unit = viewHazard.view(hazard, acting).hazard().where().unit().id();
        var seenBy = sightings.count(unit, hazard);
        if (!thread.mayWrite() && seenBy == 0) return Optional.empty();
        var facts = new ArrayList<Fact>();
        if (seenBy > 0) facts.add(fact("report.aside.seenBy", seenBy));
        if (thread.mayWrite())
            facts.add(fact("report.aside.messages", thread.messages().size()));
        var ways = thread.mayWrite()
                ? List.of(new Way(Text.of("report.messages.title"), "/hazards/" + hazard + "/messages"))
                : List.<Way>of();
        return Optional.of(new Panel(Text.of("report.aside.title"), List.copyOf(facts), ways));
    }

    private static Fact fact(String name, int count) {
        return new Fact(Text.of(name), Text.of("common.plain", count));
    }
}
