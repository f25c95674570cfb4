package org.chabaocu.people;

import java.time.Clock;
import java.util.Map;
import org.chabaocu.organization.Administrator;
import org.chabaocu.people.PersonAdministered.Deed;
import org.chabaocu.platform.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues a new one-time password to someone who has lost theirs, and ends a lock. */
@Service
public class ResetPassword {

    private final PersonCharge charge;
    private final PersonRecords records;
    private final PasswordEncoding encoding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResetPassword(
            PersonCharge charge,
            PersonRecords records,
            PasswordEncoding encoding,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charge = charge;
        this.records = records;
        this.encoding = encoding;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<IssuedPassword> reset(PersonId id, Administrator by) {
        var person = charge.get(id, by);
        var refusal = charge.refusal(person, by);
        if (refusal != null) return Outcome.refused(refusal);
        var password = InitialPasswords.next();
        records.issuePassword(id.value(), encoding.encodeGenerated(password), clock.instant());
        events.publishEvent(new PersonAdministered(id, Deed.PASSWORD_ISSUED, Map.of(), by.person()));
        return Outcome.done(new IssuedPassword(person, password));
    }
}
