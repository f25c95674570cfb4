package org.chabaocu.administration;

import java.util.EnumSet;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Administrator;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.Role;

/** What of tree and people the acting person sees and administers. */
final class Reaches {

    private static final Set<Role> UNIT_OFFICERS = EnumSet.of(Role.SAFETY_OFFICER, Role.UNIT_LEADER, Role.UNIT_UNION);

    private Reaches() {}

    /** The nodes to be seen: the own unit or node, those of the roles, and the way up to the province. */
    static Reach visible(Actor actor) {
        return Reach.seenFrom(
                actor.home(),
                actor.assignments().stream().map(Actor.Assignment::at).toList());
    }

    static Reach administered(Actor actor) {
        return Reach.within(actor.nodesWith(EnumSet.of(Role.ADMINISTRATOR)));
    }

    static Administrator administrator(Actor actor) {
        return new Administrator(actor.id().value(), visible(actor), administered(actor));
    }

    /** Whose names, and no more, the officers of a unit may see, to choose who is responsible for something. */
    static Reach named(Actor actor) {
        return Reach.within(actor.nodesWith(UNIT_OFFICERS));
    }
}
