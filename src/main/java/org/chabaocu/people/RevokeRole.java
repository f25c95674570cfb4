package org.chabaocu.people;

import java.util.Map;
import org.chabaocu.organization.Administrator;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.PersonAdministered.Deed;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a role away from its holder; the holder's other roles and home may lie elsewhere. */
@Service
public class RevokeRole {

    private final People people;
    private final PersonCharge charge;
    private final PersonRecords records;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    RevokeRole(
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
    public Outcome<Person> revoke(PersonId id, RoleAt role, Administrator by) {
        var person = people.find(id)
                .filter(found -> found.roles().contains(role))
                .orElseThrow(() -> new NotFoundException("role of " + id));
        var _ = organizations.get(role.organizationId(), by.administered());
        var loss = charge.refusalOfLoss(person, role);
        if (loss != null) return Outcome.refused(loss);
        records.revoke(id, role);
        var detail = Map.of(
                "role",
                role.role().name(),
                "organization",
                role.organizationId().toString());
        events.publishEvent(new PersonAdministered(id, Deed.ROLE_REVOKED, detail, by.person()));
        return Outcome.done(people.find(id).orElseThrow());
    }
}
