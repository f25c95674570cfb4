package org.chabaocu.reward;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has to do with the rewards of which units. */
@Component
public class RewardUnits {

    /** Sees every reward of the units the role reaches. */
    static final Set<Role> OVERSEERS =
            EnumSet.of(Role.UNIT_LEADER, Role.UNIT_UNION, Role.CITY_UNION, Role.PROVINCE_UNION);

    private static final Set<Role> RULE_MAKERS = EnumSet.of(Role.UNIT_LEADER, Role.UNIT_UNION);

    private final Organizations organizations;

    RewardUnits(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The unit; NotFoundException for those who neither work there nor oversee its rewards. */
    public Organization get(OrganizationId id, Actor actor) {
        return organizations
                .find(id)
                .filter(node -> node.kind() == OrganizationKind.UNIT)
                .filter(node -> actor.rolesAt(node.lineage()).stream()
                        .anyMatch(role -> role == Role.WORKER || OVERSEERS.contains(role)))
                .orElseThrow(() -> new NotFoundException("unit " + id));
    }

    Outcome<Role> permitRule(Organization unit, Actor actor) {
        return actor.rolesAt(unit.lineage()).stream()
                .filter(RULE_MAKERS::contains)
                .findFirst()
                .<Outcome<Role>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Forbidden(Text.of("reward.refusal.NOT_YOUR_ROLE"))));
    }

    static boolean oversees(Actor actor, Lineage unit) {
        return actor.rolesAt(unit).stream().anyMatch(OVERSEERS::contains);
    }

    /** The nodes whose rewards somebody oversees: units, and what lies above them. */
    static List<Lineage> overseen(Actor actor) {
        return actor.nodesWith(OVERSEERS).stream()
                .filter(node -> !node.kind().isInsideUnit())
                .toList();
    }

    /** The unit somebody looks at without having chosen one: their own, or the only one they oversee. */
    public @Nullable OrganizationId ownUnit(Actor actor) {
        var nodes = overseen(actor);
        if (nodes.size() == 1) return nodes.getFirst().unitId();
        return nodes.isEmpty() ? actor.home().unitId() : null;
    }

    /** Whether there are units whose rewards somebody oversees. */
    public boolean isOverseer(Actor actor) {
        return !overseen(actor).isEmpty();
    }

    public boolean mayMakeRule(Organization unit, Actor actor) {
        return permitRule(unit, actor) instanceof Outcome.Done;
    }
}
