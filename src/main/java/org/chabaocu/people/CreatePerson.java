package org.chabaocu.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.chabaocu.organization.Administrator;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.PersonAdministered.Deed;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a new person and issues the first password. */
@Service
public class CreatePerson {

    private final People people;
    private final Organizations organizations;
    private final PersonRecords records;
    private final PasswordEncoding encoding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreatePerson(
            People people,
            Organizations organizations,
            PersonRecords records,
            PasswordEncoding encoding,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.organizations = organizations;
        this.records = records;
        this.encoding = encoding;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<IssuedPassword> create(OrganizationId home, PersonFacts facts, Administrator by) {
        var faults = new ArrayList<>(PersonRules.faults(facts));
        var homeFault = homeFault(home, by);
        if (homeFault != null) faults.add(homeFault);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var id = new PersonId(Ids.next());
        if (!records.insert(id, home, facts, clock.instant())) {
            return Outcome.refused(Refusal.Invalid.of("username", Text.of("people.fault.usernameTaken")));
        }
        var password = InitialPasswords.next();
        records.issuePassword(id.value(), encoding.encodeGenerated(password), clock.instant());
        events.publishEvent(
                new PersonAdministered(id, Deed.CREATED, Map.of("username", facts.username()), by.person()));
        return Outcome.done(new IssuedPassword(people.find(id).orElseThrow(), password));
    }

    private @Nullable FieldFault homeFault(OrganizationId home, Administrator by) {
        return organizations
                        .find(home)
                        .filter(node -> node.active() && by.administered().includes(node.lineage()))
                        .isPresent()
                ? null
                : new FieldFault("homeId", Text.of("people.fault.home"));
    }
}
