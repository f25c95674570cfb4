package org.chabaocu.campaign.readiness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.VisitFacts;
import org.springframework.stereotype.Component;

/** Tells a supervision visit beside each item how far it is met by what is on record, and why. */
@Component
class ReadinessFacts implements VisitFacts {

    private final Organizations organizations;
    private final ViewReadiness viewReadiness;

    ReadinessFacts(Organizations organizations, ViewReadiness viewReadiness) {
        this.organizations = organizations;
        this.viewReadiness = viewReadiness;
    }

    @Override
    public Map<String, List<Fact>> factsFor(OrganizationId visited, Collection<String> itemCodes, int year) {
        var organization = organizations.find(visited).orElseThrow();
        return viewReadiness.of(List.of(organization), year).getFirst().items().stream()
                .filter(item -> itemCodes.contains(item.code()))
                .collect(Collectors.toMap(ItemReadiness::code, item -> List.of(fact(item))));
    }

    private static Fact fact(ItemReadiness item) {
        var value = Text.of("readiness.visit", Text.of("readiness.status." + item.status()), item.reason());
        return new Fact(Text.of("readiness.visit.name"), value);
    }
}
