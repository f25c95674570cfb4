package org.chabaocu.campaign.readiness;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationFilter;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how far the items of the checklists are met: of one organisation, or of many below a union. */
@Service
@Transactional(readOnly = true)
public class ViewReadiness {

    private final ReadinessReaders readers;
    private final Organizations organizations;
    private final GatherFacts gatherFacts;
    private final Clock clock;
    private final ZoneId zone;

    ViewReadiness(
            ReadinessReaders readers, Organizations organizations, GatherFacts gatherFacts, Clock clock, ZoneId zone) {
        this.readers = readers;
        this.organizations = organizations;
        this.gatherFacts = gatherFacts;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Which organisations an overview shows, by name.
     *
     * @param city only those of this city union; null for all one oversees
     * @param level units or city unions
     * @param after the last one of the page before
     */
    public record Filter(
            @Nullable UUID city,
            OrganizationKind level,
            @Nullable String text,
            int limit,
            @Nullable UUID after) {}

    /** @param next the last of these, if there are more */
    public record Slice(
            List<OrganizationReadiness> rows, @Nullable UUID next) {}

    public int thisYear() {
        return Year.now(clock.withZone(zone)).getValue();
    }

    /** NotFoundException for those who may know nothing of it. */
    public OrganizationReadiness one(OrganizationId id, int year, Actor actor) {
        return of(List.of(readers.get(id, actor)), year).getFirst();
    }

    public Slice overview(Filter filter, int year, Actor actor) {
        var overseen = ReadinessReaders.overseen(actor);
        if (overseen.isEmpty()) throw new NotFoundException("overview for " + actor.id());
        var reach = filter.city() == null
                ? Reach.within(overseen)
                : Reach.within(List.of(city(new OrganizationId(filter.city()), Reach.within(overseen))
                        .lineage()));
        var found = organizations.list(
                new OrganizationFilter(
                        null,
                        filter.level(),
                        filter.text(),
                        filter.limit() + 1,
                        filter.after() == null ? null : new OrganizationId(filter.after())),
                reach);
        var page = found.stream()
                .filter(Organization::active)
                .limit(filter.limit())
                .toList();
        var more = found.size() > filter.limit();
        return new Slice(
                of(page, year), more ? found.get(filter.limit() - 1).id().value() : null);
    }

    private Organization city(OrganizationId id, Reach reach) {
        return organizations.get(id, reach);
    }

    /** The city unions somebody looks over, for a choice. */
    public List<Organization> cities(Actor actor) {
        var filter = new OrganizationFilter(null, OrganizationKind.CITY_UNION, null, 200, null);
        return organizations.list(filter, Reach.within(ReadinessReaders.overseen(actor)));
    }

    /** Nobody is asked for permission. */
    List<OrganizationReadiness> of(List<Organization> shown, int year) {
        var facts = gatherFacts.of(shown, year);
        return shown.stream()
                .map(node -> OrganizationReadiness.of(node, Objects.requireNonNull(facts.get(node.id()))))
                .toList();
    }
}
