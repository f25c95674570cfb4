package org.chabaocu.campaign.readiness;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chabaocu.organization.Organization;

/** The 15 items of a unit or of a city union in a year. */
public record OrganizationReadiness(Organization organization, int year, List<ItemReadiness> items) {

    static OrganizationReadiness of(Organization organization, OrganizationFacts facts) {
        var items = ReadinessRules.of(organization.kind()).entrySet().stream()
                .map(row -> item(row.getKey(), row.getValue().judge(facts)))
                .toList();
        return new OrganizationReadiness(organization, facts.year(), items);
    }

    private static ItemReadiness item(String code, Judgement judgement) {
        return new ItemReadiness(
                code, judgement.status(), judgement.reason(), judgement.evidence(), judgement.wanted());
    }

    /** By the number of the group. */
    public Map<Integer, List<ItemReadiness>> groups() {
        return items.stream().collect(Collectors.groupingBy(ItemReadiness::group, TreeMap::new, Collectors.toList()));
    }

    public long count(ReadinessStatus status) {
        return items.stream().filter(item -> item.status() == status).count();
    }
}
