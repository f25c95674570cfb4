package org.chabaocu.people;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.organization.Administrator;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.PersonAdministered.Deed;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what is recorded of a person, moves the home, takes the person out of use or back. */
@Service
public class ChangePerson {

    private final People people;
    private final PersonCharge charge;
    private final PersonRecords records;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    ChangePerson(
            People people,
            PersonCharge charge,
            PersonRecords records,
            Organizations organizations,
            ApplicationEventPublisher events) {
        this.people = people;
        this.charge = charge;
        this.records = records;
        this.organizations = organizations;
        this.events = events;
    }

    @Transactional
    public Outcome<Person> change(PersonId id, PersonChange change, Administrator by) {
        var person = charge.get(id, by);
        var refusal = refusal(person, change, by);
        if (refusal != null) return Outcome.refused(refusal);
        var facts = change.applyTo(person);
        var faults = new ArrayList<>(PersonRules.faults(facts));
        var homeFault = homeFault(person, change, by);
        if (homeFault != null) faults.add(homeFault);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var home = change.homeId() == null ? person.home().id() : change.homeId();
        boolean active = change.active() == null ? person.active() : change.active();
        if (!records.update(person, home, facts, active))
            return Outcome.refused(new Refusal.Stale(person.version() + 1));
        events.publishEvent(new PersonAdministered(id, deed(person, active), Map.of(), by.person()));
        return Outcome.done(people.find(id).orElseThrow());
    }

    private @Nullable Refusal refusal(Person person, PersonChange change, Administrator by) {
        if (change.expectedVersion() != null && change.expectedVersion() != person.version()) {
            return new Refusal.Stale(person.version());
        }
        var notInCharge = charge.refusal(person, by);
        if (notInCharge != null) return notInCharge;
        return Boolean.FALSE.equals(change.active()) && person.active() ? refusalOfLeaving(person, by) : null;
    }

    private @Nullable Refusal refusalOfLeaving(Person person, Administrator by) {
        if (person.id().value().equals(by.person())) {
            return new Refusal.Conflict("own-account", Text.of("people.refusal.ownAccount"));
        }
        return person.roles().stream()
                .map(role -> charge.refusalOfLoss(person, role))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable FieldFault homeFault(Person person, PersonChange change, Administrator by) {
        var home = change.homeId();
        if (home == null || home.equals(person.home().id())) return null;
        return organizations
                        .find(home)
                        .filter(node -> node.active() && by.administered().includes(node.lineage()))
                        .isPresent()
                ? null
                : new FieldFault("homeId", Text.of("people.fault.home"));
    }

    private static Deed deed(Person before, boolean active) {
        if (before.active() == active) return Deed.CHANGED;
        return active ? Deed.ACTIVATED : Deed.DEACTIVATED;
    }
}
