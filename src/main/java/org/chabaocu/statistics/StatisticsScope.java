package org.chabaocu.statistics;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whose figures somebody sees: of the units, counties, cities and provinces their roles reach, and of all below these. */
@Service
public class StatisticsScope {

    /** The roles that see figures; those who answer for a department or a team have its ledger. */
    public static final Set<Role> SEEING = EnumSet.of(
            Role.SAFETY_OFFICER,
            Role.UNIT_LEADER,
            Role.UNIT_UNION,
            Role.CITY_UNION,
            Role.PROVINCE_UNION,
            Role.GOVERNMENT,
            Role.ADMINISTRATOR);

    private static final Set<OrganizationKind> COUNTED = EnumSet.of(
            OrganizationKind.PROVINCE_UNION,
            OrganizationKind.CITY_UNION,
            OrganizationKind.COUNTY,
            OrganizationKind.UNIT);

    private final Organizations organizations;

    StatisticsScope(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The node asked for, or the widest this person sees; NotFoundException when there is none for them. */
    public Organization of(@Nullable UUID asked, Actor actor) {
        var reached = reached(actor);
        var id = asked == null ? widest(reached) : Optional.of(new OrganizationId(asked));
        return id.flatMap(organizations::find)
                .filter(node -> COUNTED.contains(node.kind()))
                .filter(node -> reached.stream().anyMatch(top -> node.lineage().isWithin(top.id())))
                .orElseThrow(() -> new NotFoundException("statistics of " + asked));
    }

    public boolean sees(Actor actor, Lineage node) {
        return reached(actor).stream().anyMatch(top -> node.isWithin(top.id()));
    }

    private static List<Lineage> reached(Actor actor) {
        return actor.nodesWith(SEEING).stream()
                .filter(node -> COUNTED.contains(node.kind()))
                .toList();
    }

    private static Optional<OrganizationId> widest(List<Lineage> reached) {
        return reached.stream().min(Comparator.comparing(Lineage::kind)).map(Lineage::id);
    }
}
