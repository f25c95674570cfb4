package org.chabaocu.people;

import org.jspecify.annotations.Nullable;

/** What is recorded of a person besides home, roles and password; absent facts are null, never empty. */
public record PersonFacts(
        String username,
        String name,
        @Nullable String employeeNumber,
        @Nullable String post,
        @Nullable String mobile,
        @Nullable String email) {

    public PersonFacts {
        username = username.strip();
        name = name.strip();
        employeeNumber = orNull(employeeNumber);
        post = orNull(post);
        mobile = orNull(mobile);
        email = orNull(email);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
