package org.chabaocu.notification.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.notification.Notice;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.sql.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Notices, the inboxes they are in, and what of them goes out: one statement for many of each. */
@Repository
class Notices {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TextJson texts;

    Notices(JdbcClient jdbc, JsonMapper json, TextJson texts) {
        this.jdbc = jdbc;
        this.json = json;
        this.texts = texts;
    }

    /** Into whose inbox a notice comes. */
    record Entry(UUID person, UUID notice, boolean confirm) {}

    /** What is to be sent to a receiver. */
    record Outgoing(UUID receiver, UUID notice, String channel, String urgency, Instant notBefore) {}

    /** Writes those whose keys are new, in the order in which they were given; answers them with their ids. */
    Map<UUID, Notice> add(Collection<Notice> notices, Instant now) {
        var byId = new LinkedHashMap<UUID, Notice>();
        notices.forEach(notice -> byId.put(Ids.next(), notice));
        var rows = byId.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
        var added = jdbc.sql("""
                        insert into notification_notice (id, key, kind, urgency, text, path, about_id, created_at, confirm_by)
                        select n.id, n.key, n.kind, n.urgency, n.text, n.path, n.about, :now, n."confirmBy"
                        from jsonb_to_recordset(cast(:rows as jsonb)) as n (id uuid, key text, kind text, urgency text,
                            text jsonb, path text, about uuid, "confirmBy" timestamptz)
                        order by n.key, n.id
                        on conflict (key) do nothing
                        returning id
                        """)
                .param("rows", json.writeValueAsString(rows))
                .param("now", Moments.parameter(now))
                .query(UUID.class)
                .set();
        byId.keySet().retainAll(added);
        return byId;
    }

    private Map<String, Object> row(UUID id, Notice notice) {
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("key", notice.key());
        row.put("kind", notice.kind());
        row.put("urgency", notice.urgency());
        row.put("text", texts.members(notice.text()));
        row.put("path", notice.path());
        row.put("about", notice.about().id().value());
        if (notice.confirmBy() != null) row.put("confirmBy", notice.confirmBy().toString());
        return row;
    }

    void deliver(List<Entry> entries) {
        if (entries.isEmpty()) return;
        jdbc.sql("""
                        insert into notification_inbox (person_id, notice_id, to_confirm)
                        select e.person, e.notice, e.confirm
                        from jsonb_to_recordset(cast(:rows as jsonb)) as e (person uuid, notice uuid, confirm boolean)
                        """).param("rows", json.writeValueAsString(entries)).update();
    }

    void send(List<Outgoing> outgoing) {
        if (outgoing.isEmpty()) return;
        jdbc.sql("""
                        insert into notification_outgoing (receiver_id, notice_id, channel, urgency, not_before)
                        select o.receiver, o.notice, o.channel, o.urgency, o."notBefore"
                        from jsonb_to_recordset(cast(:rows as jsonb)) as o (receiver uuid, notice uuid, channel text,
                            urgency text, "notBefore" timestamptz)
                        """).param("rows", json.writeValueAsString(outgoing)).update();
    }
}
