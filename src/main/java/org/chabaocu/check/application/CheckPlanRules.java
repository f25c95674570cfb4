package org.chabaocu.check.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.domain.Responsible;
import org.chabaocu.check.persistence.PlaceKeys;
import org.chabaocu.hazard.location.Location;
import org.chabaocu.hazard.location.Locations;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** What a plan must satisfy, whoever makes it and however it comes. */
@Component
class CheckPlanRules {

    private static final int MOST_LOCATIONS = 30;

    private final InputFaults inputFaults;
    private final PersonNames names;
    private final Locations locations;

    CheckPlanRules(InputFaults inputFaults, PersonNames names, Locations locations) {
        this.inputFaults = inputFaults;
        this.names = names;
        this.locations = locations;
    }

    List<FieldFault> faults(PlanCommand command, Organization node, LocalDate earliest) {
        var faults = new ArrayList<>(inputFaults.in(command));
        if (!faults.isEmpty()) return faults;
        if (!node.active()) faults.add(fault("organizationId", "NODE_RETIRED"));
        days(command, earliest, faults);
        responsible(command, node, faults);
        var joint = command.frequency() == Frequency.JOINT;
        var partners = command.partners() != null && !command.partners().isBlank();
        if (joint && !partners) faults.add(new FieldFault("partners", Text.of("fault.NotBlank")));
        if (!joint && partners) faults.add(fault("partners", "PARTNERS"));
        places(command, node, faults);
        return faults;
    }

    private static void days(PlanCommand command, LocalDate earliest, List<FieldFault> faults) {
        if (command.isOfNoDay()) faults.add(new FieldFault("weekdays", Text.of("fault.NotEmpty")));
        if (command.from().isBefore(earliest))
            faults.add(new FieldFault("from", Text.of("check.fault.FROM", earliest.toString())));
        if (command.until() != null && command.until().isBefore(command.from())) faults.add(fault("until", "UNTIL"));
    }

    private void responsible(PlanCommand command, Organization node, List<FieldFault> faults) {
        var role = command.responsibleRole();
        var person = command.responsibleId();
        if ((role == null) == (person == null)) faults.add(fault("responsibleRole", "RESPONSIBLE"));
        else if (role != null && !Responsible.isPossible(role, node.kind()))
            faults.add(fault("responsibleRole", "ROLE"));
        else if (person != null && !names.belongsTo(new PersonId(person), unit(node)))
            faults.add(fault("responsibleId", "PERSON"));
    }

    private void places(PlanCommand command, Organization node, List<FieldFault> faults) {
        var known = locationsOf(command, node);
        var seen = new HashSet<String>();
        for (var i = 0; i < command.places().size(); i++) {
            var place = command.places().get(i);
            if (!seen.add(PlaceKeys.of(node.id(), place.name(), place.locationId())))
                faults.add(fault("places[" + i + "].name", "PLACE_TWICE"));
            if (place.locationId() != null && !known.contains(place.locationId()))
                faults.add(fault("places[" + i + "].locationId", "LOCATION"));
        }
    }

    private Set<UUID> locationsOf(PlanCommand command, Organization node) {
        var ids = command.places().stream()
                .flatMap(place -> Stream.ofNullable(place.locationId()))
                .toList();
        if (ids.isEmpty()) return Set.of();
        return locations.forPosters(unit(node), ids, MOST_LOCATIONS).stream()
                .map(Location::id)
                .map(id -> id.value())
                .collect(Collectors.toSet());
    }

    private static OrganizationId unit(Organization node) {
        return Objects.requireNonNull(node.lineage().unitId());
    }

    private static FieldFault fault(String field, String name) {
        return new FieldFault(field, Text.of("check.fault." + name));
    }
}
