package org.chabaocu.notification;

import java.util.Set;
import java.util.stream.Collectors;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;

/** Who is told: a person, or whoever holds a role at a node. Persons out of use are told nothing. */
public sealed interface Recipient {

    record OnePerson(PersonId person) implements Recipient {}

    /** Whoever has been given the role at exactly this node; being a worker, which comes with the home, is none. */
    record Holders(Role role, OrganizationId at) implements Recipient {}

    static Recipient person(PersonId person) {
        return new OnePerson(person);
    }

    /** Whoever holds the role for this place: at it or at a node above it. */
    static Set<Recipient> reaching(Role role, Lineage place) {
        return place.path().stream().map(node -> new Holders(role, node)).collect(Collectors.toUnmodifiableSet());
    }
}
