package org.chabaocu.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.chabaocu.notification.NotificationSettings;
import org.chabaocu.platform.sql.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removes notices after a year and the record of sent messages after a month, some at a time. */
@Repository
class OldNotices {

    private static final Duration MESSAGES_KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final NotificationSettings settings;
    private final Clock clock;

    OldNotices(JdbcClient jdbc, NotificationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers how many rows that was. */
    int remove() {
        var now = clock.instant();
        return all("""
                        delete from notification_notice where id in (
                            select n.id from notification_notice n
                            where n.created_at < :until
                                and not exists (select from notification_outgoing o where o.notice_id = n.id)
                            order by n.created_at limit :most)
                        """, now.minus(settings.keep())) + all("""
                        delete from notification_message where (receiver_id, seq) in (
                            select m.receiver_id, m.seq from notification_message m
                            where m.created_at < :until and (m.sent_at is not null or m.failed_at is not null)
                            order by m.created_at limit :most)
                        """, now.minus(MESSAGES_KEPT));
    }

    private int all(String statement, Instant until) {
        var total = 0;
        int removed;
        do {
            removed = jdbc.sql(statement)
                    .param("until", Moments.parameter(until))
                    .param("most", AT_ONCE)
                    .update();
            total += removed;
        } while (removed == AT_ONCE);
        return total;
    }
}
