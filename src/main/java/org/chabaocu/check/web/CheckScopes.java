package org.chabaocu.check.web;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.check.application.CheckNodes;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whose checks somebody looks at. */
@Component
class CheckScopes {

    private final CheckNodes nodes;

    CheckScopes(CheckNodes nodes) {
        this.nodes = nodes;
    }

    /** The node asked for, or the actor's own; empty for those above units who have not chosen one. */
    Optional<Scope> of(@Nullable UUID organization, Actor actor) {
        var asked = organization == null ? nodes.own(actor) : Optional.of(new OrganizationId(organization));
        return asked.map(id -> of(nodes.get(id, actor), actor));
    }

    Scope of(Organization node, Actor actor) {
        var unit = nodes.unitOf(node, actor);
        return new Scope(node, unit, options(nodes.inside(unit)));
    }

    /** Each with the department it stands in. */
    private static List<Option> options(List<Organization> inside) {
        var names = new HashMap<OrganizationId, String>();
        inside.forEach(node -> names.put(node.id(), node.name()));
        return inside.stream()
                .map(node -> {
                    var department = node.lineage().departmentId();
                    var above = department == null || department.equals(node.id()) ? null : names.get(department);
                    return new Option(node.id().toString(), above == null ? node.name() : above + " / " + node.name());
                })
                .toList();
    }
}
