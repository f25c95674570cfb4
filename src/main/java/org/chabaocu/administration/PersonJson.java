package org.chabaocu.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.chabaocu.people.Person;
import org.chabaocu.people.PersonName;
import org.jspecify.annotations.Nullable;

/** A person as the API shows one: whole to an administrator; id, name, home and post to the officers of the unit. */
sealed interface PersonJson {

    record Whole(
            String id,
            String username,
            String name,
            String homeId,
            @Nullable String employeeNumber,
            @Nullable String post,
            @Nullable String mobile,
            @Nullable String email,
            boolean active,
            boolean locked,
            long version,
            List<RoleJson> roles,
            // Only in the answer that creates the person or resets the password.
            @JsonInclude(Include.NON_NULL) @Nullable String initialPassword)
            implements PersonJson {}

    record NameOnly(
            String id, String name, String homeId, @Nullable String post) implements PersonJson {}

    static PersonJson of(PersonName person) {
        return new NameOnly(
                person.id().toString(), person.name(), person.homeId().toString(), person.post());
    }

    static PersonJson of(Person person, Instant now) {
        return of(person, now, null);
    }

    static PersonJson of(Person person, Instant now, @Nullable String initialPassword) {
        return new Whole(
                person.id().toString(),
                person.username(),
                person.name(),
                person.home().id().toString(),
                person.employeeNumber(),
                person.post(),
                person.mobile(),
                person.email(),
                person.active(),
                person.isLocked(now),
                person.version(),
                person.roles().stream().map(RoleJson::of).toList(),
                initialPassword);
    }
}
