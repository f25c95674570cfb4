package org.chabaocu.check.web;

import java.util.List;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.check.application.ViewChecks;
import org.chabaocu.check.domain.Check;
import org.chabaocu.hazard.HazardAside;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** On a hazard's page: the check that found it, for those who see the unit's checks. */
@Component
class CheckAside implements HazardAside {

    private final ViewChecks viewChecks;

    CheckAside(ViewChecks viewChecks) {
        this.viewChecks = viewChecks;
    }

    @Override
    public Optional<Panel> panelFor(HazardId hazard, Actor reader) {
        return viewChecks.thatFound(hazard, reader).map(CheckAside::panel);
    }

    private static Panel panel(Check check) {
        var plan = check.plan();
        return new Panel(
                Text.of("check.aside.title"),
                List.of(
                        fact("check.plan.title", plan.title()),
                        fact("check.node", plan.nodeName()),
                        fact("check.day", check.period().first().toString())),
                List.of(new Way(Text.of("check.aside.way"), "/checks/" + check.id())));
    }

    private static Fact fact(String name, String value) {
        return new Fact(Text.of(name), Text.of("common.plain", value));
    }
}
