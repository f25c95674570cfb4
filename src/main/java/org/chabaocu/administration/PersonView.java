package org.chabaocu.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.Person;
import org.chabaocu.people.Role;
import org.chabaocu.people.RoleAt;

/**
 * A person as the page shows one.
 *
 * @param places the nodes of the person's roles
 * @param way the nodes from the home up to the province, the home first, that the reader administers
 */
public record PersonView(Person person, Map<OrganizationId, Organization> places, List<Organization> way) {

    static PersonView of(Person person, Organizations organizations, Reach administered) {
        var places = organizations.byIds(
                person.roles().stream().map(RoleAt::organizationId).toList());
        var way = Stream.concat(
                        organizations.find(person.home().id()).stream(),
                        organizations.ancestors(person.home()).reversed().stream())
                .filter(node -> administered.includes(node.lineage()))
                .toList();
        return new PersonView(person, places, way);
    }

    public String placeOf(RoleAt role) {
        var place = places.get(role.organizationId());
        return place == null ? "" : place.name();
    }

    public String home() {
        return way.isEmpty() ? "" : way.getFirst().name();
    }

    /** The roles that can be given at a place on the way. */
    public List<Role> rolesAt(Organization place) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.WORKER && role.mayStandAt(place.kind()))
                .filter(role -> !person.roles().contains(new RoleAt(role, place.id())))
                .toList();
    }
}
