package org.chabaocu.notification.choice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.util.Set;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people chose. */
@Repository
public class KeptChoices {

    /** Of the table notification_choice, known as c, whose row may be missing. */
    public static final String COLUMNS = "c.mail, c.muted, c.quiet_from, c.quiet_until, c.version as choice_version";

    private final JdbcClient jdbc;

    KeptChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choice of(PersonId person) {
        return jdbc.sql("select %s from notification_choice c where c.person_id = :person".formatted(COLUMNS))
                .param("person", person.value())
                .query((row, number) -> read(row))
                .optional()
                .orElse(Choice.USUAL);
    }

    /** The address notices go to; null if there is none. */
    @Nullable
    String mailAddress(PersonId person) {
        return jdbc.sql("select nullif(email, '') from person where id = :person")
                .param("person", person.value())
                .query((row, number) -> new Address(row.getString(1)))
                .single()
                .text();
    }

    private record Address(@Nullable String text) {}

    /** Writes a choice over the version before it; false if that is no longer the present one. */
    boolean put(PersonId person, Choice choice) {
        var quiet = choice.quiet();
        return jdbc.sql("""
                        insert into notification_choice as c (person_id, mail, muted, quiet_from, quiet_until, version)
                        values (:person, :mail, string_to_array(:muted, ','), :from, :until, :version)
                        on conflict (person_id) do update set mail = excluded.mail, muted = excluded.muted,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, version = excluded.version
                        where c.version = excluded.version - 1
                        """)
                        .param("person", person.value())
                        .param("mail", choice.mail().name())
                        .param("muted", String.join(",", choice.muted()))
                        .param("from", quiet == null ? null : quiet.from(), Types.TIME)
                        .param("until", quiet == null ? null : quiet.until(), Types.TIME)
                        .param("version", choice.version())
                        .update()
                == 1;
    }

    public static Choice read(ResultSet row) throws SQLException {
        var mail = row.getString("mail");
        if (mail == null) return Choice.USUAL;
        var from = row.getObject("quiet_from", LocalTime.class);
        var until = row.getObject("quiet_until", LocalTime.class);
        return new Choice(
                MailChoice.valueOf(mail),
                Set.of((String[]) row.getArray("muted").getArray()),
                from == null || until == null ? null : new QuietHours(from, until),
                row.getLong("choice_version"));
    }
}
