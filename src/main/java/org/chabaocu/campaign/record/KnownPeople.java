package org.chabaocu.campaign.record;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the persons that a list of participants means. */
@Repository
class KnownPeople {

    private static final String ONE = """
            select p.id, p.name, p.username, p.employee_number, o.%s = :keeper as inside
            from person p join organization o on o.id = p.home_id
            """;

    private final JdbcClient jdbc;

    KnownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param inside whether the home lies in the organisation that keeps the record */
    record Known(
            PersonId id,
            String name,
            String username,
            @Nullable String employeeNumber,
            boolean inside) {}

    /** Persons by id or username wherever they are, by employee number or name within the organisation. */
    List<Known> find(Lineage keeper, List<UUID> ids, List<String> keys) {
        if (ids.isEmpty() && keys.isEmpty()) return List.of();
        var select = ONE.formatted(keeper.kind().column());
        return jdbc.sql(select + " where p.id = any (cast(:ids as uuid[])) union " + select
                        + " where p.active and lower(p.username) = any (:usernames) union " + select
                        + """
                         where p.active and o.%s = :keeper and (p.name = any (:keys) or p.employee_number = any (:keys))
                        """.formatted(keeper.kind().column()))
                .param("keeper", keeper.id().value())
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param(
                        "usernames",
                        keys.stream().map(key -> key.toLowerCase(Locale.ROOT)).toArray(String[]::new))
                .query((row, number) -> new Known(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("username"),
                        row.getString("employee_number"),
                        row.getBoolean("inside")))
                .list();
    }
}
