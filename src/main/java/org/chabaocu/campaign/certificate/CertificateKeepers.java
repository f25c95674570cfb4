package org.chabaocu.campaign.certificate;

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

/** Who has to do with the certificates of which units: the unit keeps them, the unions above see them, a holder their own. */
@Component
public class CertificateKeepers {

    /** Enters certificates and special posts of the unit. */
    static final Set<Role> KEEPERS = EnumSet.of(Role.SAFETY_OFFICER, Role.UNIT_LEADER, Role.UNIT_UNION);

    /** Is told when one is about to end. */
    private static final Set<Role> REMINDED = EnumSet.of(Role.SAFETY_OFFICER, Role.UNIT_UNION);

    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.SAFETY_OFFICER, Role.UNIT_LEADER, Role.UNIT_UNION, Role.CITY_UNION, Role.PROVINCE_UNION);

    private final Organizations organizations;

    CertificateKeepers(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The unit, for those who work there or oversee its certificates; for others there is none. */
    public Organization unit(OrganizationId id, Actor actor) {
        return organizations
                .find(id)
                .filter(node -> node.kind() == OrganizationKind.UNIT)
                .filter(node -> actor.holds(Role.WORKER, node.lineage()) || oversees(actor, node.lineage()))
                .orElseThrow(() -> new NotFoundException("unit " + id));
    }

    /** The unit, for those who see all its certificates; for others there is none. */
    public Organization overseenUnit(OrganizationId id, Actor actor) {
        var unit = unit(id, actor);
        if (!oversees(actor, unit.lineage())) throw new NotFoundException("certificates of unit " + id);
        return unit;
    }

    Outcome<Role> permit(Lineage unit, Actor actor) {
        return actor.rolesAt(unit).stream()
                .filter(KEEPERS::contains)
                .findFirst()
                .<Outcome<Role>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Forbidden(Text.of("certificate.refusal.NOT_YOUR_ROLE"))));
    }

    static boolean sees(Actor actor, Certificate certificate) {
        return oversees(actor, certificate.unit())
                || actor.id().equals(certificate.holder().person());
    }

    static boolean oversees(Actor actor, Lineage unit) {
        return actor.rolesAt(unit).stream().anyMatch(OVERSEERS::contains);
    }

    static boolean keeps(Actor actor, Lineage unit) {
        return actor.rolesAt(unit).stream().anyMatch(KEEPERS::contains);
    }

    public boolean isKeeper(Organization unit, Actor actor) {
        return keeps(actor, unit.lineage());
    }

    /** The nodes whose certificates somebody sees all of. */
    static List<Lineage> overseen(Actor actor) {
        return actor.nodesWith(OVERSEERS).stream()
                .filter(node -> !node.kind().isInsideUnit())
                .toList();
    }

    public boolean isOverseer(Actor actor) {
        return !overseen(actor).isEmpty();
    }

    /** The units of which somebody is told what is about to end. */
    static List<OrganizationId> reminded(Actor actor) {
        return units(actor.nodesWith(REMINDED));
    }

    /** The unit somebody keeps without having named one. */
    public @Nullable OrganizationId keptUnit(Actor actor) {
        var units = units(actor.nodesWith(KEEPERS));
        return units.size() == 1 ? units.getFirst() : null;
    }

    /** The unit somebody looks at without having named one; null for those who look at many. */
    public @Nullable OrganizationId ownUnit(Actor actor) {
        var nodes = overseen(actor);
        if (nodes.size() == 1) return nodes.getFirst().unitId();
        return nodes.isEmpty() ? actor.home().unitId() : null;
    }

    private static List<OrganizationId> units(List<Lineage> nodes) {
        return nodes.stream()
                .filter(node -> node.kind() == OrganizationKind.UNIT)
                .map(Lineage::id)
                .distinct()
                .toList();
    }
}
