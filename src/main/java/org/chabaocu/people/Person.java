package org.chabaocu.people;

import java.time.Instant;
import java.util.List;
import org.chabaocu.organization.Lineage;
import org.jspecify.annotations.Nullable;

/** A person as administrators see one. Passwords never leave the database in this. */
public record Person(
        PersonId id,
        String username,
        String name,
        Lineage home,
        @Nullable String employeeNumber,
        @Nullable String post,
        @Nullable String mobile,
        @Nullable String email,
        boolean active,
        boolean passwordSet,
        @Nullable Instant lockedUntil,
        long version,
        List<RoleAt> roles) {

    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }
}
