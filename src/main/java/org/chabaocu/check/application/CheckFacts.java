package org.chabaocu.check.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.check.CheckCoverage;
import org.chabaocu.check.CheckCoverage.Line;
import org.chabaocu.check.Frequency;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.VisitFacts;
import org.springframework.stereotype.Component;

/** Tells a supervision visit how the unit's checks were done this year, beside the items that ask for them. */
@Component
class CheckFacts implements VisitFacts {

    private static final String ROUTINE = "U-3-2";
    private static final String JOINT = "U-3-3";

    private final CheckCoverage coverage;

    CheckFacts(CheckCoverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Map<String, List<Fact>> factsFor(OrganizationId visited, Collection<String> itemCodes, int year) {
        if (!itemCodes.contains(ROUTINE) && !itemCodes.contains(JOINT)) return Map.of();
        var lines = coverage.of(visited, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var facts = new HashMap<String, List<Fact>>();
        facts.put(ROUTINE, facts(lines, false));
        facts.put(JOINT, facts(lines, true));
        facts.keySet().retainAll(itemCodes);
        return facts;
    }

    private static List<Fact> facts(List<Line> lines, boolean joint) {
        return lines.stream()
                .filter(line -> (line.frequency() == Frequency.JOINT) == joint)
                .map(CheckFacts::fact)
                .toList();
    }

    private static Fact fact(Line line) {
        var name = Text.of("check.frequency." + line.frequency());
        return line.plans() == 0
                ? new Fact(name, Text.of("check.fact.none"))
                : new Fact(name, Text.of("check.fact.line", line.due(), line.done(), line.missed()));
    }
}
