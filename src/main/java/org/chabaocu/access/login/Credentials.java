package org.chabaocu.access.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The part of a person by which a login is decided. */
@Repository
public class Credentials {

    /** A try that may be made: whose it is, and against what. */
    record Try(PersonId person, @Nullable String password, boolean active, boolean locksNow) {}

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts the try as a failure before the password is looked at, so that no crowd of simultaneous tries gets more
     * than the permitted ones through. Empty for an unknown or a locked person.
     */
    Optional<Try> begin(String username, int failures, Duration lock, Instant now) {
        return jdbc.sql("""
                        update person
                        set failed_logins = case when locked_until is null then failed_logins + 1 else 1 end,
                            locked_until = case
                                when (case when locked_until is null then failed_logins + 1 else 1 end) >= :failures
                                then :until end
                        where lower(username) = lower(:username) and (locked_until is null or locked_until <= :now)
                        returning id, password, active, locked_until is not null as locks_now
                        """)
                .param("failures", failures)
                .param("until", Moments.parameter(now.plus(lock)))
                .param("now", Moments.parameter(now))
                .param("username", username)
                .query((row, number) -> new Try(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("password"),
                        row.getBoolean("active"),
                        row.getBoolean("locks_now")))
                .optional();
    }

    /** The try succeeded: the count begins anew. */
    void succeed(PersonId person) {
        jdbc.sql("update person set failed_logins = 0, locked_until = null where id = :id")
                .param("id", person.value())
                .update();
    }

    /** The same password in today's encoding. */
    void renewEncoding(PersonId person, String encoded) {
        jdbc.sql("update person set password = :password where id = :id")
                .param("password", encoded)
                .param("id", person.value())
                .update();
    }

    /** The language the person has chosen, if any. */
    public @Nullable String language(PersonId person) {
        return jdbc.sql("select locale from person where id = :id")
                .param("id", person.value())
                .query((row, number) -> Optional.ofNullable(row.getString("locale")))
                .single()
                .orElse(null);
    }

    public void setLanguage(PersonId person, String language) {
        jdbc.sql("update person set locale = :language where id = :id")
                .param("language", language)
                .param("id", person.value())
                .update();
    }

    public void setPassword(PersonId person, String encoded, Instant now) {
        jdbc.sql("""
                        update person
                        set password = :password, password_changed_at = :now, must_change_password = false,
                            failed_logins = 0, locked_until = null, version = version + 1
                        where id = :id
                        """)
                .param("password", encoded)
                .param("now", Moments.parameter(now))
                .param("id", person.value())
                .update();
    }
}
