package org.chabaocu.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.notification.Urgency;
import org.chabaocu.notification.outbox.TextJson;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages that were put together, and what came of them. */
@Repository
class OutgoingMessages {

    /** The notices of a message that is done with are under way no more. */
    private static final String DONE = """
            with done as (
                delete from notification_outgoing where receiver_id = :receiver and message = :seq)
            update notification_message set %s = :now, attempts = attempts + 1, failure = :failure
            where receiver_id = :receiver and seq = :seq
            """;

    private final JdbcClient jdbc;
    private final TextJson texts;

    OutgoingMessages(JdbcClient jdbc, TextJson texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    boolean isUnderWay(Receiver receiver) {
        return jdbc.sql("""
                        select exists (select from notification_message m
                            where m.receiver_id = :receiver and m.channel = :channel and m.sent_at is null and m.failed_at is null)
                        """)
                .param("receiver", receiver.id())
                .param("channel", receiver.channel().name())
                .query(Boolean.class)
                .single();
    }

    /** The receiver's oldest that is under way. */
    Optional<Letter> next(Receiver receiver, int mostLines) {
        record Head(UUID id, int seq, int notices, Instant createdAt) {}
        return jdbc.sql("""
                        select m.id, m.seq, m.notices, m.created_at from notification_message m
                        where m.receiver_id = :receiver and m.channel = :channel and m.sent_at is null and m.failed_at is null
                        order by m.seq limit 1
                        """)
                .param("receiver", receiver.id())
                .param("channel", receiver.channel().name())
                .query((row, number) -> new Head(
                        row.getObject("id", UUID.class),
                        row.getInt("seq"),
                        row.getInt("notices"),
                        Moments.read(row, "created_at")))
                .optional()
                .map(head -> new Letter(
                        head.id(),
                        receiver,
                        head.seq(),
                        head.createdAt(),
                        head.notices(),
                        kinds(receiver, head.seq()),
                        lines(receiver, head.seq(), mostLines)));
    }

    private Map<String, Integer> kinds(Receiver receiver, int seq) {
        var kinds = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                        select n.kind, count(*) as number from notification_outgoing o join notification_notice n on n.id = o.notice_id
                        where o.receiver_id = :receiver and o.message = :seq
                        group by n.kind order by count(*) desc, n.kind
                        """).param("receiver", receiver.id()).param("seq", seq).query(row -> {
            kinds.put(row.getString("kind"), row.getInt("number"));
        });
        return kinds;
    }

    private List<Letter.Line> lines(Receiver receiver, int seq, int most) {
        return jdbc.sql("""
                        select n.id, n.kind, n.urgency, n.text, n.path, n.about_id, n.created_at
                        from notification_outgoing o join notification_notice n on n.id = o.notice_id
                        where o.receiver_id = :receiver and o.message = :seq
                        order by n.id limit :most
                        """)
                .param("receiver", receiver.id())
                .param("seq", seq)
                .param("most", most)
                .query(this::line)
                .list();
    }

    private Letter.Line line(ResultSet row, int number) throws SQLException {
        return new Letter.Line(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Urgency.valueOf(row.getString("urgency")),
                texts.read(row.getString("text")),
                row.getString("path"),
                row.getObject("about_id", UUID.class),
                Moments.read(row, "created_at"));
    }

    void sent(Letter letter, Instant now) {
        done(letter, "sent_at", null, now);
    }

    void failed(Letter letter, String reason, Instant now) {
        done(letter, "failed_at", reason, now);
    }

    private void done(Letter letter, String column, @Nullable String failure, Instant now) {
        jdbc.sql(DONE.formatted(column))
                .param("receiver", letter.receiver().id())
                .param("seq", letter.seq())
                .param("now", Moments.parameter(now))
                .param("failure", failure, Types.VARCHAR)
                .update();
    }

    void tried(Letter letter, String reason) {
        jdbc.sql("""
                        update notification_message set attempts = attempts + 1, failure = :failure
                        where receiver_id = :receiver and seq = :seq
                        """)
                .param("receiver", letter.receiver().id())
                .param("seq", letter.seq())
                .param("failure", reason)
                .update();
    }
}
