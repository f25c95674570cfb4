package org.chabaocu.supervision.visit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chabaocu.hazard.SupervisedLedger;
import org.chabaocu.hazard.SupervisedLedger.Figures;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.VisitFacts;
import org.springframework.stereotype.Component;

/** What the hazard ledger says beside an item of the checklists: of the unit, or of all units of the city. */
@Component
class LedgerFacts implements VisitFacts {

    private static final Map<String, List<Function<Figures, Fact>>> BY_ITEM = Map.of(
            // routine checks find hazards
            "U-3-2", List.of(figures -> fact("reported", figures.reportedThisYear())),
            // registration, reporting, follow-up
            "U-3-4",
                    List.of(
                            figures -> fact("open", figures.open()),
                            figures -> fact("major", figures.openMajor()),
                            figures -> fact("overdue", figures.overdue()),
                            figures -> fact("closedThisYear", figures.closedThisYear())),
            // the five guarantees
            "U-4-2",
                    List.of(
                            figures -> fact("planned", figures.plannedThisYear()),
                            figures -> fact("overdue", figures.overdue())),
            // dispatch and statistics of the city
            "C-5-2",
                    List.of(
                            figures -> fact("reported", figures.reportedThisYear()),
                            figures -> fact("open", figures.open()),
                            figures -> fact("overdue", figures.overdue()),
                            figures -> fact("closedThisYear", figures.closedThisYear())));

    private final SupervisedLedger ledger;
    private final Organizations organizations;

    LedgerFacts(SupervisedLedger ledger, Organizations organizations) {
        this.ledger = ledger;
        this.organizations = organizations;
    }

    @Override
    public Map<String, List<Fact>> factsFor(OrganizationId visited, Collection<String> itemCodes, int year) {
        var node = organizations.find(visited).orElseThrow();
        var figures = ledger.figures(node.lineage(), year);
        return itemCodes.stream()
                .filter(BY_ITEM::containsKey)
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> BY_ITEM.getOrDefault(code, List.of()).stream()
                                .map(fact -> fact.apply(figures))
                                .toList()));
    }

    private static Fact fact(String name, long count) {
        return new Fact(Text.of("visit.fact." + name), Text.of("visit.fact.count", count));
    }
}
