package org.chabaocu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** A row of the person table; home and roles are looked up for all rows of a list at once. */
record PersonRow(
        PersonId id,
        String username,
        String name,
        OrganizationId homeId,
        @Nullable String employeeNumber,
        @Nullable String post,
        @Nullable String mobile,
        @Nullable String email,
        boolean active,
        boolean passwordSet,
        @Nullable Instant lockedUntil,
        long version) {

    static final String COLUMNS = """
            p.id, p.username, p.name, p.home_id, p.employee_number, p.post, p.mobile, p.email, p.active,
            p.password is not null as password_set, p.locked_until, p.version
            """;

    static PersonRow read(ResultSet row, int number) throws SQLException {
        var lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                new OrganizationId(row.getObject("home_id", UUID.class)),
                row.getString("employee_number"),
                row.getString("post"),
                row.getString("mobile"),
                row.getString("email"),
                row.getBoolean("active"),
                row.getBoolean("password_set"),
                lockedUntil == null ? null : lockedUntil.toInstant(),
                row.getLong("version"));
    }

    Person person(Lineage home, List<RoleAt> roles) {
        return new Person(
                id,
                username,
                name,
                home,
                employeeNumber,
                post,
                mobile,
                email,
                active,
                passwordSet,
                lockedUntil,
                version,
                roles);
    }
}
