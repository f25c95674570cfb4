package org.chabaocu.people;

import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** What is to be different about a person; null leaves a thing as it is, an empty text clears it. */
public record PersonChange(
        @Nullable OrganizationId homeId,
        @Nullable String name,
        @Nullable String employeeNumber,
        @Nullable String post,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable Boolean active,
        @Nullable Long expectedVersion) {

    PersonFacts applyTo(Person person) {
        return new PersonFacts(
                person.username(),
                name == null ? person.name() : name,
                employeeNumber == null ? person.employeeNumber() : employeeNumber,
                post == null ? person.post() : post,
                mobile == null ? person.mobile() : mobile,
                email == null ? person.email() : email);
    }
}
