package org.chabaocu.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enters the demo's people. Not by the use case of administrators: nobody there knows another's password, and here all
 * have the one that is printed at the start.
 */
@Component
@Profile("demo")
class EnrolPeople {

    static final String PASSWORD = "Chabaocu-2026";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoding encoding;
    private @Nullable String encoded;
    private int enrolled;

    EnrolPeople(JdbcClient jdbc, Clock clock, PasswordEncoding encoding) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.encoding = encoding;
    }

    Actor enrol(String username, String name, Organization home, @Nullable Role role, @Nullable Organization at) {
        var id = new PersonId(Ids.next());
        enrolled++;
        jdbc.sql("""
                        insert into person (id, username, name, home_id, employee_number, password, password_changed_at,
                                            created_at)
                        values (:id, :username, :name, :home, :number, :password, :now, :now)
                        """)
                .param("id", id.value())
                .param("username", username)
                .param("name", name)
                .param("home", home.id().value())
                .param("number", "D%05d".formatted(enrolled))
                .param("password", password())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (role == null || at == null) return new Actor(id, username, name, home.lineage(), List.of());
        grant(id, role, at.lineage());
        return new Actor(id, username, name, home.lineage(), List.of(new Actor.Assignment(role, at.lineage())));
    }

    private void grant(PersonId person, Role role, Lineage at) {
        jdbc.sql("""
                        insert into role_assignment (person_id, role, organization_id, assigned_at)
                        values (:person, :role, :at, :now)
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .param("at", at.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One encoding for all: it takes its time, and here there is nothing to hide. */
    private String password() {
        if (encoded == null) encoded = encoding.encode(PASSWORD);
        return encoded;
    }
}
