package org.chabaocu.check.application;

import java.util.ArrayList;
import java.util.List;
import org.chabaocu.organization.Organization;

/** The nodes of a unit as a tree is read: each before those below it. */
record NodeOrder(List<Organization> nodes) {

    List<Organization> of(Organization top) {
        var ordered = new ArrayList<Organization>();
        ordered.add(top);
        nodes.stream()
                .filter(node -> top.id().equals(node.parentId()) && node.active())
                .forEach(node -> ordered.addAll(of(node)));
        return ordered;
    }
}
