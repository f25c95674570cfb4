package org.chabaocu.access;

import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs a person out everywhere: after a new password, on deactivation, or because they ask for it. */
@Service
public class EndLogins {

    private final JdbcClient jdbc;

    EndLogins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void all(PersonId person) {
        allBut(person, null);
    }

    /** Ends all but the session in which the person is just now. */
    @Transactional
    public void allBut(PersonId person, @Nullable String sessionId) {
        jdbc.sql("delete from api_token where person_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("delete from spring_session where principal_name = :person and session_id <> :kept")
                .param("person", person.toString())
                .param("kept", sessionId == null ? "" : sessionId)
                .update();
    }
}
