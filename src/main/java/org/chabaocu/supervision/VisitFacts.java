package org.chabaocu.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Text;

/**
 * What the product already knows about a visited unit or city union, shown beside the items of the checklist while they
 * are judged. Every module may contribute a bean; the person decides.
 */
public interface VisitFacts {

    /** The facts by item code ({@code U-4-3}; C for city unions); an item about which nothing is known may be absent. */
    Map<String, List<Fact>> factsFor(OrganizationId visited, Collection<String> itemCodes, int year);

    /** @param value as it is shown */
    record Fact(Text name, Text value) {}
}
