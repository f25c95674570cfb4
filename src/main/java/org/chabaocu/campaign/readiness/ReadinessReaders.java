package org.chabaocu.campaign.readiness;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.RecordKeepers;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** Who sees the readiness of whom: those who keep an organisation's records, and the unions above it. */
@Component
public class ReadinessReaders {

    private static final Set<Role> ABOVE = EnumSet.of(Role.CITY_UNION, Role.PROVINCE_UNION);

    private final Organizations organizations;

    ReadinessReaders(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The unit or city union. A unit's own people who keep no records are refused; to all others it is not there. */
    Organization get(OrganizationId id, Actor actor) {
        var organization = organizations
                .find(id)
                .filter(node -> !ReadinessRules.of(node.kind()).isEmpty())
                .filter(node -> RecordKeepers.reads(actor, node.lineage()))
                .orElseThrow(() -> new NotFoundException("organization " + id));
        if (RecordKeepers.readsAll(actor, organization.lineage())) return organization;
        throw new RefusedException(new Refusal.Forbidden(Text.of("readiness.refusal.NOT_YOUR_ROLE")));
    }

    /** The nodes over whose units somebody looks. */
    public static List<Lineage> overseen(Actor actor) {
        return actor.nodesWith(ABOVE).stream()
                .filter(node -> node.kind() != OrganizationKind.UNIT)
                .toList();
    }
}
