package org.chabaocu.supervision.visit;

import java.util.List;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardAside;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.party.Parties;
import org.springframework.stereotype.Component;

/** On a hazard's page: that it was found at a supervision visit, and for those who see the visit the way to it. */
@Component
class VisitHazardAside implements HazardAside {

    private final Findings findings;
    private final VisitNames names;
    private final Parties parties;

    VisitHazardAside(Findings findings, VisitNames names, Parties parties) {
        this.findings = findings;
        this.names = names;
        this.parties = parties;
    }

    @Override
    public Optional<Panel> panelFor(HazardId hazard, Actor reader) {
        return findings.visitThatFound(hazard).map(visit -> panel(visit, reader));
    }

    private Panel panel(VisitId visit, Actor reader) {
        var about = names.of(visit);
        var facts = List.of(
                new Fact(Text.of("visit.round"), Text.of("common.plain", about.round())),
                new Fact(Text.of("visit.team"), Text.of("common.plain", about.teamName())));
        var ways = parties.at(visit, reader).isEmpty()
                ? List.<Way>of()
                : List.of(new Way(Text.of("visit.aside.way"), "/supervision/visits/" + visit));
        return new Panel(Text.of("visit.aside.title"), facts, ways);
    }
}
