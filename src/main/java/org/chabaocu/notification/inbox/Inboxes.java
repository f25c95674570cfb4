package org.chabaocu.notification.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.notification.Urgency;
import org.chabaocu.notification.outbox.TextJson;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Conditions;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inboxes. */
@Repository
class Inboxes {

    private static final String SELECT = """
            select n.id, n.kind, n.urgency, n.text, n.path, n.created_at, i.read_at,
                case when i.to_confirm then n.confirm_by end as confirm_by, i.confirmed_at, n.confirmed_at as first_confirmed_at
            from notification_inbox i join notification_notice n on n.id = i.notice_id
            where i.person_id = :person and %s
            """;

    private final JdbcClient jdbc;
    private final TextJson texts;

    Inboxes(JdbcClient jdbc, TextJson texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** The newest first, after the one named. */
    List<InboxEntry> list(PersonId person, boolean unread, @Nullable UUID after, int limit) {
        var where = new Conditions();
        if (unread) where.add("i.read_at is null");
        if (after != null) where.add("i.notice_id < :after", "after", after);
        return jdbc.sql(SELECT.formatted(where.sql()) + "order by i.notice_id desc limit :limit")
                .params(where.parameters())
                .param("person", person.value())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** What waits for a confirmation that nobody has given yet, the most pressing first. */
    List<InboxEntry> unconfirmed(PersonId person, int limit) {
        return jdbc.sql(SELECT.formatted("i.to_confirm and i.confirmed_at is null and n.confirmed_at is null")
                        + "order by n.confirm_by, n.id limit :limit")
                .param("person", person.value())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    Optional<InboxEntry> find(PersonId person, UUID notice) {
        return jdbc.sql(SELECT.formatted("i.notice_id = :notice"))
                .param("person", person.value())
                .param("notice", notice)
                .query(this::read)
                .optional();
    }

    int unread(PersonId person, int most) {
        return jdbc.sql("""
                        select count(*) from (
                            select from notification_inbox i where i.person_id = :person and i.read_at is null limit :most) u
                        """)
                .param("person", person.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    void read(PersonId person, UUID notice, Instant at) {
        jdbc.sql("""
                        update notification_inbox set read_at = :at
                        where person_id = :person and notice_id = :notice and read_at is null
                        """)
                .param("at", Moments.parameter(at))
                .param("person", person.value())
                .param("notice", notice)
                .update();
    }

    /** Everything up to the newest one that was seen. */
    void readAll(PersonId person, UUID upTo, Instant at) {
        jdbc.sql("""
                        update notification_inbox set read_at = :at
                        where person_id = :person and notice_id <= :upTo and read_at is null
                        """)
                .param("at", Moments.parameter(at))
                .param("person", person.value())
                .param("upTo", upTo)
                .update();
    }

    void confirm(PersonId person, UUID notice, Instant at) {
        jdbc.sql("""
                        update notification_inbox set confirmed_at = :at, read_at = coalesce(read_at, :at)
                        where person_id = :person and notice_id = :notice and confirmed_at is null
                        """)
                .param("at", Moments.parameter(at))
                .param("person", person.value())
                .param("notice", notice)
                .update();
    }

    /** The key of the notice, if nobody had confirmed it before. */
    Optional<String> confirmFirst(PersonId person, UUID notice, Instant at) {
        return jdbc.sql("""
                        update notification_notice set confirmed_at = :at, confirmed_by = :person
                        where id = :notice and confirmed_at is null
                        returning key
                        """)
                .param("at", Moments.parameter(at))
                .param("person", person.value())
                .param("notice", notice)
                .query(String.class)
                .optional();
    }

    private InboxEntry read(ResultSet row, int number) throws SQLException {
        return new InboxEntry(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Urgency.valueOf(row.getString("urgency")),
                texts.read(row.getString("text")),
                row.getString("path"),
                Moments.read(row, "created_at"),
                Moments.readOptional(row, "read_at"),
                Moments.readOptional(row, "confirm_by"),
                Moments.readOptional(row, "confirmed_at"),
                Moments.readOptional(row, "first_confirmed_at"));
    }
}
