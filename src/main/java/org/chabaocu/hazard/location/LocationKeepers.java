package org.chabaocu.hazard.location;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationFilter;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who keeps a unit's locations: its functional department, its union, and the administrators it lies under. */
@Component
class LocationKeepers {

    static final Set<Role> ROLES = EnumSet.of(Role.SAFETY_OFFICER, Role.UNIT_UNION, Role.ADMINISTRATOR);

    private final Organizations organizations;

    LocationKeepers(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The unit, if the actor keeps its locations; NotFoundException where the actor has nothing to do with it. */
    Outcome<Organization> unit(OrganizationId id, Actor actor) {
        var unit = organizations
                .find(id)
                .filter(node -> node.kind() == OrganizationKind.UNIT)
                .filter(node -> !actor.rolesAt(node.lineage()).isEmpty())
                .orElseThrow(() -> new NotFoundException("unit " + id));
        if (actor.rolesAt(unit.lineage()).stream().noneMatch(ROLES::contains)) {
            return Outcome.refused(new Refusal.Forbidden(Text.of("location.fault.role")));
        }
        return Outcome.done(unit);
    }

    /** The unit whose locations the actor keeps, if there is no choice. */
    Optional<OrganizationId> onlyUnit(Actor actor) {
        var nodes = actor.nodesWith(ROLES);
        return nodes.size() == 1 ? Optional.ofNullable(nodes.getFirst().unitId()) : Optional.empty();
    }

    /** The units to choose from. */
    List<Organization> units(Actor actor, @Nullable String text, int limit) {
        var reach = Reach.within(actor.nodesWith(ROLES));
        return organizations.list(new OrganizationFilter(null, OrganizationKind.UNIT, text, limit, null), reach);
    }
}
