package org.chabaocu.people;

import java.util.UUID;

/** The id of a person: a time-ordered UUID. */
public record PersonId(UUID value) {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
