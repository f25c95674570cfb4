package org.chabaocu.people;

import org.chabaocu.organization.Administrator;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose administrators may change a person: those whose subtree holds the home and every role, for whoever can reset a
 * password could otherwise act with roles beyond their own reach. The last administrator of a province stays one.
 */
@Component
class PersonCharge {

    private final People people;
    private final Organizations organizations;
    private final PersonRecords records;

    PersonCharge(People people, Organizations organizations, PersonRecords records) {
        this.people = people;
        this.organizations = organizations;
        this.records = records;
    }

    /** The person, for an administrator of the home; for others there is none. */
    Person get(PersonId id, Administrator by) {
        return people.get(id, by.administered());
    }

    @Nullable
    Refusal refusal(Person person, Administrator by) {
        var places = organizations.byIds(
                person.roles().stream().map(RoleAt::organizationId).toList());
        return places.values().stream().allMatch(place -> by.administered().includes(place.lineage()))
                ? null
                : new Refusal.Forbidden(Text.of("people.refusal.rolesElsewhere"));
    }

    /** Refuses to take the role from its holder, or the holder out of use, if a province would be left without administrator. */
    @Nullable
    Refusal refusalOfLoss(Person person, RoleAt role) {
        if (role.role() != Role.ADMINISTRATOR || !person.active()) return null;
        var place = organizations
                .find(role.organizationId())
                .orElseThrow(() -> new NotFoundException("organization " + role.organizationId()));
        if (place.kind() != OrganizationKind.PROVINCE_UNION) return null;
        var others = records.administratorsAt(place.id()).stream()
                .filter(id -> !id.equals(person.id().value()))
                .count();
        return others > 0
                ? null
                : new Refusal.Conflict("last-administrator", Text.of("people.refusal.lastAdministrator"));
    }
}
