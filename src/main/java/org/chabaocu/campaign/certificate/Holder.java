package org.chabaocu.campaign.certificate;

import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who holds a certificate or does a work: a person of the unit, or a named worker of another employer. */
public record Holder(
        @Nullable PersonId person,
        @Nullable String name,
        @Nullable String employer) {

    @Nullable
    UUID personId() {
        return person == null ? null : person.value();
    }
}
