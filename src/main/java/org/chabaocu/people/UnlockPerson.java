package org.chabaocu.people;

import java.util.Map;
import org.chabaocu.organization.Administrator;
import org.chabaocu.people.PersonAdministered.Deed;
import org.chabaocu.platform.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a lock that too many wrong passwords have set; the password stays. */
@Service
public class UnlockPerson {

    private final People people;
    private final PersonCharge charge;
    private final PersonRecords records;
    private final ApplicationEventPublisher events;

    UnlockPerson(People people, PersonCharge charge, PersonRecords records, ApplicationEventPublisher events) {
        this.people = people;
        this.charge = charge;
        this.records = records;
        this.events = events;
    }

    @Transactional
    public Outcome<Person> unlock(PersonId id, Administrator by) {
        var person = charge.get(id, by);
        var refusal = charge.refusal(person, by);
        if (refusal != null) return Outcome.refused(refusal);
        records.unlock(id);
        events.publishEvent(new PersonAdministered(id, Deed.UNLOCKED, Map.of(), by.person()));
        return Outcome.done(people.find(id).orElseThrow());
    }
}
