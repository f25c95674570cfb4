package org.chabaocu.notification.delivery;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How it goes with each receiver, and with the mail server, by which all mail goes. */
@Repository
class Receivers {

    static final UUID MAIL_SERVER = new UUID(0, 0);

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    Receivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Failures in a row, the last one counted. */
    int failed(UUID receiver, String reason) {
        return jdbc.sql("""
                        insert into notification_receiver as r (id, failures, failure) values (:id, 1, :failure)
                        on conflict (id) do update set failures = r.failures + 1, failure = excluded.failure
                        returning failures
                        """)
                .param("id", receiver)
                .param("failure", reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason)
                .query(Integer.class)
                .single();
    }

    void retry(UUID receiver, Instant at) {
        jdbc.sql("update notification_receiver set retry_at = :at where id = :id")
                .param("at", Moments.parameter(at))
                .param("id", receiver)
                .update();
    }

    /** @param failure what the receiver has to say against this one message; null if nothing */
    void answered(UUID receiver, @Nullable String failure, Instant now) {
        jdbc.sql("""
                        insert into notification_receiver as r (id, failures, failure, last_sent_at) values (:id, 0, :failure, :now)
                        on conflict (id) do update set failures = 0, retry_at = null, failure = excluded.failure,
                            last_sent_at = excluded.last_sent_at
                        """)
                .param("id", receiver)
                .param("failure", failure, Types.VARCHAR)
                .param("now", Moments.parameter(now))
                .update();
    }

    /** The mail server works again, if it did not. */
    void mailServerAnswered() {
        jdbc.sql(
                        "update notification_receiver set failures = 0, retry_at = null, failure = null where id = :id and failures > 0")
                .param("id", MAIL_SERVER)
                .update();
    }

    boolean isMailServerDown(Instant now) {
        return jdbc.sql("select exists (select from notification_receiver where id = :id and retry_at > :now)")
                .param("id", MAIL_SERVER)
                .param("now", Moments.parameter(now))
                .query(Boolean.class)
                .single();
    }
}
