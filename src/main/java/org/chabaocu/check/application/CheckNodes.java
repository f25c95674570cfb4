package org.chabaocu.check.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationFilter;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose checks somebody sees: all of the own unit, and of every node a role reaches. */
@Component
public class CheckNodes {

    private static final Set<Role> OF_UNIT = Set.of(Role.SAFETY_OFFICER, Role.UNIT_LEADER, Role.UNIT_UNION);
    private static final Set<Role> ABOVE =
            Set.of(Role.CITY_UNION, Role.PROVINCE_UNION, Role.GOVERNMENT, Role.ADMINISTRATOR);
    private static final int MOST_NODES = 500;

    private final Organizations organizations;

    CheckNodes(Organizations organizations) {
        this.organizations = organizations;
    }

    static boolean sees(Actor actor, Lineage node) {
        return !actor.rolesAt(node).isEmpty();
    }

    /** The node; NotFoundException for those who see nothing of it. */
    public Organization get(OrganizationId id, Actor actor) {
        return organizations
                .find(id)
                .filter(node -> sees(actor, node.lineage()))
                .orElseThrow(() -> new NotFoundException("organization " + id));
    }

    /** The unit of a node; NotFoundException also where the node lies above units. */
    public Organization unitOf(Organization node, Actor actor) {
        var unit = node.lineage().unitId();
        if (unit == null) throw new NotFoundException("unit of " + node.id());
        return unit.equals(node.id()) ? node : get(unit, actor);
    }

    /** Where somebody looks without having chosen: where they lead, else at home; empty for those above units. */
    public Optional<OrganizationId> own(Actor actor) {
        var ofUnit = actor.nodesWith(OF_UNIT);
        if (!ofUnit.isEmpty()) return Optional.of(ofUnit.getFirst().id());
        var departments = actor.nodesWith(Set.of(Role.DEPARTMENT_HEAD));
        if (!departments.isEmpty()) return Optional.of(departments.getFirst().id());
        var teams = actor.nodesWith(Set.of(Role.TEAM_LEADER));
        if (!teams.isEmpty()) return Optional.of(teams.getFirst().id());
        return actor.home().unitId() == null
                ? Optional.empty()
                : Optional.of(actor.home().id());
    }

    /** The units somebody above them sees, by name. */
    public List<Organization> units(Actor actor, @Nullable String text, @Nullable OrganizationId after, int limit) {
        var reach = Reach.within(actor.nodesWith(ABOVE));
        return organizations.list(new OrganizationFilter(null, OrganizationKind.UNIT, text, limit, after), reach);
    }

    /** The unit with its departments and teams, each below what it stands in. */
    public List<Organization> inside(Organization unit) {
        var nodes = organizations.list(
                new OrganizationFilter(null, null, null, MOST_NODES, null), Reach.within(List.of(unit.lineage())));
        return new NodeOrder(nodes).of(unit);
    }
}
