package org.chabaocu.check.web;

import java.util.List;
import org.chabaocu.organization.Organization;
import org.chabaocu.platform.view.Option;

/**
 * Whose checks a page shows.
 *
 * @param node the unit, department or team looked at
 * @param nodes the unit and what is in it, to choose from
 */
public record Scope(Organization node, Organization unit, List<Option> nodes) {

    /** The same node on another page of the module. */
    public String query() {
        return "?organization=" + node.id();
    }
}
