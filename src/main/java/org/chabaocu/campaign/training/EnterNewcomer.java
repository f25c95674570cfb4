package org.chabaocu.campaign.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.event.CampaignAct;
import org.chabaocu.campaign.record.RecordKeepers;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonNames;
import org.chabaocu.people.Role;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, corrects or removes the hiring date of a new employee, from which the three-level induction counts. */
@Service
public class EnterNewcomer {

    private static final LocalDate FIRST_POSSIBLE_DAY = LocalDate.of(2000, 1, 1);

    private final RecordKeepers keepers;
    private final Hirings hirings;
    private final PersonNames persons;
    private final InputFaults inputFaults;
    private final Clock clock;
    private final ZoneId zone;

    EnterNewcomer(
            RecordKeepers keepers,
            Hirings hirings,
            PersonNames persons,
            InputFaults inputFaults,
            Clock clock,
            ZoneId zone) {
        this.keepers = keepers;
        this.hirings = hirings;
        this.persons = persons;
        this.inputFaults = inputFaults;
        this.clock = clock;
        this.zone = zone;
    }

    /** Entering somebody who has been entered corrects the date. */
    @Transactional
    public Outcome<PersonId> enter(HiringCommand command, Actor actor) {
        var shape = inputFaults.in(command);
        if (!shape.isEmpty()) return Outcome.refused(new Refusal.Invalid(shape));
        var unit = keepers.get(new OrganizationId(command.organizationId()), actor);
        return switch (RecordKeepers.permit(actor, unit.lineage())) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role>(var role) -> {
                var faults = unit.kind() == OrganizationKind.UNIT
                        ? faults(command)
                        : List.of(new FieldFault("organizationId", Text.of("campaign.fault.ONLY_UNITS")));
                if (!faults.isEmpty()) yield Outcome.refused(new Refusal.Invalid(faults));
                Map<String, Object> data = new LinkedHashMap<>();
                data.put("personId", command.personId().toString());
                data.put("hiredOn", command.hiredOn().toString());
                var person = new PersonId(command.personId());
                var act = act("enter-newcomer", actor, role, data);
                yield written(hirings.write(unit.id(), person, command.hiredOn(), "NEW", act), person);
            }
        };
    }

    private List<FieldFault> faults(HiringCommand command) {
        var faults = new ArrayList<FieldFault>();
        if (command.hiredOn().isAfter(LocalDate.now(clock.withZone(zone))))
            faults.add(new FieldFault("hiredOn", Text.of("campaign.fault.HIRED_IN_FUTURE")));
        if (command.hiredOn().isBefore(FIRST_POSSIBLE_DAY))
            faults.add(new FieldFault("hiredOn", Text.of("campaign.fault.LONG_AGO")));
        var unit = new OrganizationId(command.organizationId());
        if (!persons.belongsTo(new PersonId(command.personId()), unit))
            faults.add(new FieldFault("personId", Text.of("campaign.fault.NOT_OF_UNIT")));
        return faults;
    }

    /** NotFoundException for somebody who has not been entered. */
    @Transactional
    public Outcome<PersonId> remove(OrganizationId unitId, PersonId person, Actor actor) {
        var unit = keepers.get(unitId, actor);
        return switch (RecordKeepers.permit(actor, unit.lineage())) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role>(var role) -> {
                var hired = hirings.find(unitId, person)
                        .filter(Hirings.Hiring::isNew)
                        .orElseThrow(() -> new NotFoundException("newcomer " + person));
                Map<String, Object> data = new LinkedHashMap<>();
                data.put("personId", person.toString());
                var act = act("remove-newcomer", actor, role, data);
                yield written(hirings.write(unitId, person, hired.hiredOn(), "REMOVED", act), person);
            }
        };
    }

    private static Outcome<PersonId> written(boolean written, PersonId person) {
        return written
                ? Outcome.done(person)
                : Outcome.refused(new Refusal.Conflict("JUST_CHANGED", Text.of("campaign.refusal.JUST_CHANGED")));
    }

    private CampaignAct act(String action, Actor actor, Role role, Map<String, Object> data) {
        return new CampaignAct(action, actor.id(), role, clock.instant().truncatedTo(ChronoUnit.MICROS), data);
    }
}
