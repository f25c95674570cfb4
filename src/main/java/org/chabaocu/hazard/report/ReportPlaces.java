package org.chabaocu.hazard.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.location.LocationCode;
import org.chabaocu.hazard.location.Locations;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationFilter;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the unit, and perhaps the location, that a report form is for. */
@Component
public class ReportPlaces {

    private static final int MOST = 500;

    private final Locations locations;
    private final Organizations organizations;

    ReportPlaces(Locations locations, Organizations organizations) {
        this.locations = locations;
        this.organizations = organizations;
    }

    /** The place of a scanned code, retired or not; NotFoundException if no poster carries it. */
    public ReportPlace scanned(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("location " + code));
    }

    private Optional<ReportPlace> find(@Nullable String code) {
        return LocationCode.parse(ReportForm.text(code))
                .flatMap(locations::byCode)
                .flatMap(location -> organizations
                        .find(location.unitId())
                        .filter(Organization::active)
                        .map(unit -> new ReportPlace(unit, location)));
    }

    /** Where a person reports to: the scanned location of a unit they may report to, the unit asked for, or their own. */
    Optional<ReportPlace> of(Actor actor, @Nullable String code, @Nullable String unit) {
        var scanned = find(code).filter(place -> place.isInUse() && reaches(actor, place.unit()));
        if (scanned.isPresent()) return scanned;
        var asked = ReportForm.id(ReportForm.text(unit)).map(OrganizationId::new);
        return asked.or(() -> Optional.ofNullable(actor.home().unitId()))
                .flatMap(organizations::find)
                .filter(found -> found.kind() == OrganizationKind.UNIT && found.active() && reaches(actor, found))
                .map(found -> new ReportPlace(found, null));
    }

    private static boolean reaches(Actor actor, Organization unit) {
        return !actor.rolesAt(unit.lineage()).isEmpty();
    }

    /** The units somebody above units can choose from. */
    List<Organization> units(Actor actor, String text) {
        var nodes = actor.assignments().stream()
                .map(Actor.Assignment::at)
                .distinct()
                .toList();
        return organizations.list(
                new OrganizationFilter(null, OrganizationKind.UNIT, text, 50, null), Reach.within(nodes));
    }

    /** The departments and teams of a unit, to choose from. */
    List<Option> nodes(Organization unit) {
        var reach = Reach.within(List.of(unit.lineage()));
        var departments =
                organizations.list(new OrganizationFilter(null, OrganizationKind.DEPARTMENT, null, MOST, null), reach);
        var teams = organizations.list(new OrganizationFilter(null, OrganizationKind.TEAM, null, MOST, null), reach);
        return departments.stream()
                .flatMap(department -> Stream.concat(
                        Stream.of(option(department, department.name())),
                        teams.stream()
                                .filter(team -> Objects.equals(team.parentId(), department.id()))
                                .map(team -> option(team, department.name() + " / " + team.name()))))
                .toList();
    }

    private static Option option(Organization node, String name) {
        return new Option(node.id().toString(), name);
    }
}
