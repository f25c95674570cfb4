package org.chabaocu.people;

import java.time.Clock;
import java.util.Map;
import org.chabaocu.organization.Administrator;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.PersonAdministered.Deed;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants a role at a node within what the administrator administers. */
@Service
public class AssignRole {

    private final People people;
    private final PersonCharge charge;
    private final PersonRecords records;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignRole(
            People people,
            PersonCharge charge,
            PersonRecords records,
            Organizations organizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.charge = charge;
        this.records = records;
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Person> assign(PersonId id, RoleAt role, Administrator by) {
        var person = charge.get(id, by);
        var refusal = refusal(person, role, by);
        if (refusal != null) return Outcome.refused(refusal);
        if (!person.roles().contains(role)) {
            records.grant(id, role, by.person(), clock.instant());
            var detail = Map.of(
                    "role",
                    role.role().name(),
                    "organization",
                    role.organizationId().toString());
            events.publishEvent(new PersonAdministered(id, Deed.ROLE_GRANTED, detail, by.person()));
        }
        return Outcome.done(people.find(id).orElseThrow());
    }

    private @Nullable Refusal refusal(Person person, RoleAt role, Administrator by) {
        var place = organizations
                .find(role.organizationId())
                .filter(node -> by.visible().includes(node.lineage()))
                .orElse(null);
        if (place == null || !place.active()) {
            return Refusal.Invalid.of("organizationId", Text.of("people.fault.home"));
        }
        if (!by.administered().includes(place.lineage())) {
            return new Refusal.Forbidden(Text.of("organization.refusal.notAdministered"));
        }
        if (!role.role().mayStandAt(place.kind())) {
            return Refusal.Invalid.of("role", Text.of("people.fault.roleNotHere"));
        }
        return charge.refusal(person, by);
    }
}
