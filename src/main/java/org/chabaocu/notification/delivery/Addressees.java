package org.chabaocu.notification.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a person's mail goes, and in which language. */
@Repository
class Addressees {

    record Addressee(String address, Locale locale) {}

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a person out of use or without an address. */
    Optional<Addressee> find(UUID person) {
        return jdbc.sql("select p.email, p.locale from person p where p.id = :id and p.active and p.email <> ''")
                .param("id", person)
                .query((row, number) ->
                        new Addressee(row.getString("email"), language(Optional.ofNullable(row.getString("locale")))))
                .optional();
    }

    private static Locale language(Optional<String> chosen) {
        return chosen.filter("en"::equals).map(Locale::of).orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
