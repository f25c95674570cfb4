package org.chabaocu.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;

/** The person who acts: who they are, where their home is, and which roles they hold where, read afresh with each request. */
public record Actor(PersonId id, String username, String name, Lineage home, List<Assignment> assignments) {

    /** A role held at a node. */
    public record Assignment(Role role, Lineage at) {}

    /** The roles this person holds at a node or above it; being a worker comes with a home in the same unit. */
    public Set<Role> rolesAt(Lineage where) {
        var roles = EnumSet.noneOf(Role.class);
        for (var assignment : assignments) {
            if (where.isWithin(assignment.at().id())) roles.add(assignment.role());
        }
        if (home.unitId() != null && home.unitId().equals(where.unitId())) roles.add(Role.WORKER);
        return roles;
    }

    public boolean holds(Role role, Lineage where) {
        return rolesAt(where).contains(role);
    }

    /** The nodes at which this person holds one of the roles. */
    public List<Lineage> nodesWith(Set<Role> roles) {
        return assignments.stream()
                .filter(assignment -> roles.contains(assignment.role()))
                .map(Assignment::at)
                .distinct()
                .toList();
    }

    public boolean isAt(OrganizationId node) {
        return home.isWithin(node);
    }
}
