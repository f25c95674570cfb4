package org.chabaocu.supervision.event;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.audit.Chain;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Appends what happened in a round, to a team or at a visit, to the round's chain, within the action's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RoundEvents {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RoundEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What happened.
     *
     * @param to the state the round is in afterwards; null: the one it is in
     * @param data what was said; the team or visit it is about with its states before and after
     */
    public record Happened(
            SupervisionAction action,
            @Nullable RoundStatus to,
            Actor by,
            SupervisionParty party,
            Instant at,
            Map<String, Object> data) {}

    private record Head(UUID province, RoundStatus status, int seq, String hash) {}

    /** The round's row is locked from here until the transaction ends, its version and state are moved on. */
    public void append(RoundId round, Happened event) {
        var head = head(round);
        var to = event.to() == null ? head.status() : event.to();
        var link = new ChainLink(
                round.value(),
                head.seq() + 1,
                event.at(),
                event.action().code(),
                head.status().name(),
                to.name(),
                event.by().id().value(),
                event.party().name(),
                new LinkedHashMap<>(event.data()),
                head.hash());
        write(head.province(), link);
    }

    /** The hash of the first event of a round that is about to be added with it. */
    public Chain.Stored first(RoundId round, Happened event) {
        var link = new ChainLink(
                round.value(),
                1,
                event.at(),
                event.action().code(),
                null,
                RoundStatus.PLANNED.name(),
                event.by().id().value(),
                event.party().name(),
                new LinkedHashMap<>(event.data()),
                ChainLink.GENESIS);
        return new Chain.Stored(link, Chain.hash(link));
    }

    /** The first event of a round whose row, with the event's hash as its head, has been added. */
    public void addFirst(UUID province, Chain.Stored event) {
        insert(province, event.link(), event.hash());
    }

    private Head head(RoundId round) {
        return jdbc.sql(
                        "select province_id, status, event_seq, head_hash from supervision_round where id = :id for update")
                .param("id", round.value())
                .query((row, number) -> new Head(
                        row.getObject("province_id", UUID.class),
                        RoundStatus.valueOf(row.getString("status")),
                        row.getInt("event_seq"),
                        HexFormat.of().formatHex(row.getBytes("head_hash"))))
                .single();
    }

    private void write(UUID province, ChainLink link) {
        var hash = Chain.hash(link);
        jdbc.sql("""
                        update supervision_round
                        set status = :status, version = version + 1, event_seq = :seq, head_hash = :hash,
                            visits_ended_at = case when :status in ('REPORTING', 'ARCHIVED')
                                then coalesce(visits_ended_at, :at) else visits_ended_at end,
                            archived_at = case when :status = 'ARCHIVED' then coalesce(archived_at, :at) end
                        where id = :id
                        """)
                .param("at", Moments.parameter(link.at()))
                .param("status", link.to())
                .param("seq", link.seq())
                .param("hash", HexFormat.of().parseHex(hash))
                .param("id", link.subject())
                .update();
        insert(province, link, hash);
    }

    private void insert(UUID province, ChainLink link, String hash) {
        jdbc.sql("""
                        insert into supervision_event (unit_id, round_id, seq, at, action, from_status, to_status, actor_id,
                            role, data, previous_hash, hash)
                        values (:province, :round, :seq, :at, :action, :from, :to, :actor, :role, cast(:data as jsonb),
                            :previous, :hash)
                        """)
                .param("province", province)
                .param("round", link.subject())
                .param("seq", link.seq())
                .param("at", Moments.parameter(link.at()))
                .param("action", link.action())
                .param("from", link.from())
                .param("to", link.to())
                .param("actor", link.actor())
                .param("role", link.role())
                .param("data", json.writeValueAsString(link.data()))
                .param("previous", HexFormat.of().parseHex(link.previousHash()))
                .param("hash", HexFormat.of().parseHex(hash))
                .update();
    }
}
