package org.chabaocu.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.sql.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be sent to whom: who has something waiting, who works for whom, and what is put into one message. */
@Repository
class Outbox {

    /** Receivers with a message under way or with notices whose time has come, unless they are to be left alone for now. */
    private static final String WAITING = """
            select w.receiver_id, w.channel, coalesce(h.format = 'GENERIC', false) as program
            from (
                select o.receiver_id, o.channel, min(o.not_before) as since, bool_or(o.urgency = 'IMMINENT') as at_once
                from notification_outgoing o
                where o.message is null and o.channel = :channel and o.not_before <= :now
                group by o.receiver_id, o.channel
                union all
                select m.receiver_id, m.channel, min(m.created_at), true
                from notification_message m
                where m.sent_at is null and m.failed_at is null and m.channel = :channel
                group by m.receiver_id, m.channel) w
            left join notification_receiver r on r.id = w.receiver_id
            left join notification_webhook h on h.id = w.receiver_id
            where (r.retry_at is null or r.retry_at <= :now)
                and (w.at_once or r.last_sent_at is null or r.last_sent_at <= :gapBefore or h.format = 'GENERIC')
            group by w.receiver_id, w.channel, h.format
            order by bool_or(w.at_once) desc, min(w.since)
            limit :most
            """;

    /**
     * Imminent danger goes on its own, but to programs everything in its order. What goes to people takes along what is still
     * gathering.
     */
    private static final String PUT_TOGETHER = """
            with chosen as (
                select o.notice_id from notification_outgoing o
                where o.receiver_id = :receiver and o.message is null
                    and o.not_before <= case when :program then :now else :gathered end
                    and (:program or o.urgency = 'IMMINENT' or not exists (
                        select from notification_outgoing x where x.receiver_id = :receiver and x.message is null
                            and x.not_before <= :now and x.urgency = 'IMMINENT'))
                order by o.notice_id
                limit :most),
            number as (
                select coalesce(max(m.seq), 0) + 1 as seq from notification_message m where m.receiver_id = :receiver),
            numbered as (
                update notification_outgoing o set message = n.seq
                from chosen c, number n
                where o.receiver_id = :receiver and o.notice_id = c.notice_id
                returning o.message)
            insert into notification_message (receiver_id, seq, id, channel, notices, created_at)
            select :receiver, n.message, :id, :channel, count(*), :now from numbered n group by n.message
            """;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most pressing first. */
    List<Receiver> waiting(ChannelKind channel, Instant now, Instant gapBefore, int most) {
        return jdbc.sql(WAITING)
                .param("channel", channel.name())
                .param("now", Moments.parameter(now))
                .param("gapBefore", Moments.parameter(gapBefore))
                .param("most", most)
                .query((row, number) -> new Receiver(
                        row.getObject("receiver_id", UUID.class),
                        ChannelKind.valueOf(row.getString("channel")),
                        row.getBoolean("program")))
                .list();
    }

    /** Whether this transaction alone now works for the receiver; until it ends, or its node dies. */
    boolean take(Receiver receiver) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('notification ' || :receiver, 0))")
                .param("receiver", receiver.id().toString())
                .query(Boolean.class)
                .single();
    }

    /** Puts what waits for the receiver into a message; false if nothing does. */
    boolean putTogether(Receiver receiver, int most, Instant now, Duration gathering) {
        return jdbc.sql(PUT_TOGETHER)
                        .param("receiver", receiver.id())
                        .param("program", receiver.program())
                        .param("channel", receiver.channel().name())
                        .param("id", Ids.next())
                        .param("now", Moments.parameter(now))
                        .param("gathered", Moments.parameter(now.plus(gathering)))
                        .param("most", most)
                        .update()
                == 1;
    }
}
