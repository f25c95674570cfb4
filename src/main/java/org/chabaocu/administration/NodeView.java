package org.chabaocu.administration;

import java.util.Arrays;
import java.util.List;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.Person;
import org.chabaocu.people.RoleAt;
import org.jspecify.annotations.Nullable;

/**
 * A node as its page shows it. People are there only for its administrators.
 *
 * @param children the nodes directly below, or those within it that match the search
 * @param waiting how many persons at or below it have no password yet
 */
public record NodeView(
        Organization node,
        List<Organization> ancestors,
        String query,
        List<Organization> children,
        @Nullable String next,
        boolean administered,
        List<Person> people,
        @Nullable String nextPeople,
        List<Person> holders,
        int waiting) {

    /** The kinds that may be added below. */
    public List<OrganizationKind> kindsBelow() {
        return Arrays.stream(OrganizationKind.values())
                .filter(kind -> kind.mayStandBelow(node.kind()))
                .toList();
    }

    /** The roles that a person holds at exactly this node. */
    public List<RoleAt> rolesHere(Person person) {
        return person.roles().stream()
                .filter(role -> role.organizationId().equals(node.id()))
                .toList();
    }
}
