package org.chabaocu.hazard.domain;

import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/** Who acts on a hazard: a person logged in, or the holder of its claim code, of whom nothing else is known. */
public record Acting(@Nullable Actor actor, boolean claimant) {

    public static Acting as(Actor actor) {
        return new Acting(actor, false);
    }

    public static Acting byClaimCode() {
        return new Acting(null, true);
    }

    public @Nullable PersonId personId() {
        return actor == null ? null : actor.id();
    }

    boolean isPerson(@Nullable PersonId person) {
        return person != null && person.equals(personId());
    }

    Set<Role> rolesAt(Lineage where) {
        return actor == null ? Set.of() : actor.rolesAt(where);
    }
}
