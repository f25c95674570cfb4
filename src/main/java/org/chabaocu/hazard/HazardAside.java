package org.chabaocu.hazard;

import java.util.List;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Text;

/** What another module has to say on a hazard's page. Each bean gets a panel of its own; empty says nothing to this reader. */
public interface HazardAside {

    Optional<Panel> panelFor(HazardId hazard, Actor reader);

    /** @param ways where the reader can go from here, as buttons */
    record Panel(Text title, List<Fact> facts, List<Way> ways) {}

    /** @param value as it is shown */
    record Fact(Text name, Text value) {}

    record Way(Text text, String path) {}
}
