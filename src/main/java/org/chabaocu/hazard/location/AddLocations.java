package org.chabaocu.hazard.location;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives places of a unit their codes, many at once. Names the unit has already are passed over, so that sending twice does no harm. */
@Service
public class AddLocations {

    static final int AT_ONCE = 500;
    static final int LONGEST_NAME = 100;

    private final LocationKeepers keepers;
    private final Organizations organizations;
    private final Locations locations;
    private final Clock clock;

    AddLocations(LocationKeepers keepers, Organizations organizations, Locations locations, Clock clock) {
        this.keepers = keepers;
        this.organizations = organizations;
        this.locations = locations;
        this.clock = clock;
    }

    /** @param passedOver names that were there already */
    public record Added(List<Location> locations, List<String> passedOver) {}

    @Transactional
    public Outcome<Added> add(AddLocationsCommand command, Actor actor) {
        return switch (keepers.unit(new OrganizationId(command.unitId()), actor)) {
            case Outcome.Refused<Organization>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Organization>(var unit) -> {
                var faults = faults(command, unit);
                yield faults.isEmpty()
                        ? Outcome.done(insert(command, actor, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                        : Outcome.refused(new Refusal.Invalid(faults));
            }
        };
    }

    private List<FieldFault> faults(AddLocationsCommand command, Organization unit) {
        var faults = new ArrayList<FieldFault>();
        if (command.names().isEmpty()) faults.add(new FieldFault("names", Text.of("location.fault.none")));
        if (command.names().size() > AT_ONCE) {
            faults.add(new FieldFault("names", Text.of("location.fault.tooMany", AT_ONCE)));
        }
        command.names().stream()
                .filter(name -> !fits(name))
                .findFirst()
                .ifPresent(name -> faults.add(new FieldFault("names", tooLong(name))));
        if (isElsewhere(command.departmentId(), unit)) {
            faults.add(new FieldFault("departmentId", Text.of("location.fault.department")));
        }
        if (isElsewhere(command.teamId(), unit))
            faults.add(new FieldFault("teamId", Text.of("location.fault.department")));
        return faults;
    }

    static boolean fits(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME;
    }

    static Text tooLong(String name) {
        return Text.of("location.fault.long", LONGEST_NAME, name.substring(0, name.offsetByCodePoints(0, 10)));
    }

    private boolean isElsewhere(@Nullable UUID node, Organization unit) {
        return node != null
                && organizations
                        .find(new OrganizationId(node))
                        .filter(found -> found.active() && !found.id().equals(unit.id()))
                        .filter(found -> found.lineage().isWithin(unit.id()))
                        .isEmpty();
    }

    private Added insert(AddLocationsCommand command, Actor actor, Instant now) {
        var added = new ArrayList<Location>();
        var passedOver = new ArrayList<String>();
        for (var name : command.names()) {
            var location = location(command, name);
            if (locations.insert(location, actor.id(), now)) added.add(location);
            else passedOver.add(name);
        }
        return new Added(added, passedOver);
    }

    private static Location location(AddLocationsCommand command, String name) {
        return new Location(
                new LocationId(Ids.next()),
                new OrganizationId(command.unitId()),
                command.departmentId() == null ? null : new OrganizationId(command.departmentId()),
                command.teamId() == null ? null : new OrganizationId(command.teamId()),
                LocationCode.random(),
                name,
                true,
                0);
    }
}
