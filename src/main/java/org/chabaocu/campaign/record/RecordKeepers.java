package org.chabaocu.campaign.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
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

/**
 * Who has to do with whose records. Union, leader and functional department keep their unit's, a city union keeps its own;
 * the unions above read them. The people of a unit read what their unit does for their safety, but of the named participants
 * only themselves.
 */
@Component
public class RecordKeepers {

    private static final Set<Role> OF_UNIT = EnumSet.of(Role.UNIT_UNION, Role.UNIT_LEADER, Role.SAFETY_OFFICER);
    private static final Set<Role> ABOVE = EnumSet.of(Role.CITY_UNION, Role.PROVINCE_UNION);

    private final Organizations organizations;

    RecordKeepers(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The unit or city union, for those who read its records; to all others it is not there. */
    public Organization get(OrganizationId id, Actor actor) {
        return organizations
                .find(id)
                .filter(node -> reads(actor, node.lineage()))
                .orElseThrow(() -> new NotFoundException("organization " + id));
    }

    public static boolean reads(Actor actor, Lineage keeper) {
        if (keeper.kind().isInsideUnit()) return false;
        var roles = actor.rolesAt(keeper);
        if (roles.stream().anyMatch(ABOVE::contains)) return true;
        return keeper.kind() == OrganizationKind.UNIT
                && (roles.contains(Role.WORKER) || roles.stream().anyMatch(OF_UNIT::contains));
    }

    /** Whether somebody sees all of a record: the named participants, and what was withdrawn. */
    public static boolean readsAll(Actor actor, Lineage keeper) {
        var roles = actor.rolesAt(keeper);
        return roles.stream().anyMatch(role -> ABOVE.contains(role) || OF_UNIT.contains(role));
    }

    public static boolean keeps(Actor actor, Lineage keeper) {
        return permit(actor, keeper) instanceof Outcome.Done;
    }

    /** The role in which somebody keeps an organisation's records. */
    public static Outcome<Role> permit(Actor actor, Lineage keeper) {
        return actor.rolesAt(keeper).stream()
                .filter(role -> switch (keeper.kind()) {
                    case UNIT -> OF_UNIT.contains(role);
                    case CITY_UNION -> role == Role.CITY_UNION;
                    case PROVINCE_UNION, COUNTY, DEPARTMENT, TEAM -> false;
                })
                .findFirst()
                .<Outcome<Role>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Forbidden(Text.of("campaign.refusal.NOT_YOUR_ROLE"))));
    }

    /** Everything whose records somebody reads. */
    public static Reach readable(Actor actor) {
        var home = actor.home().unitId() == null
                ? Stream.<Lineage>empty()
                : Stream.of(actor.home().unit());
        return Reach.within(
                Stream.concat(overseen(actor).stream(), home).distinct().toList());
    }

    /** The nodes of the roles: units, and what lies above them. */
    static List<Lineage> overseen(Actor actor) {
        var roles = EnumSet.copyOf(OF_UNIT);
        roles.addAll(ABOVE);
        return actor.nodesWith(roles).stream()
                .filter(node -> !node.kind().isInsideUnit())
                .toList();
    }

    /** The organisations whose records somebody keeps. */
    static List<Lineage> kept(Actor actor) {
        return overseen(actor).stream().filter(node -> keeps(actor, node)).toList();
    }

    /** Whether there are organisations below whose records somebody reads. */
    public static boolean overseesOthers(Actor actor) {
        return overseen(actor).stream().anyMatch(node -> node.kind() != OrganizationKind.UNIT);
    }

    /** The organisation whose records somebody means without naming one: the one they keep, or their own unit. */
    public static @Nullable OrganizationId own(Actor actor) {
        return kept(actor).stream()
                .map(Lineage::id)
                .findFirst()
                .orElse(actor.home().unitId());
    }
}
