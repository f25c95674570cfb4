package org.chabaocu.notification.administration;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.notification.webhook.Webhook;
import org.chabaocu.notification.webhook.Webhooks;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Conditions;
import org.chabaocu.platform.sql.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks as administrators see and set them. */
@Repository
class WebhookRows {

    private static final int MOST = 200;
    private static final int COUNTED = 10_000;

    private final JdbcClient jdbc;

    WebhookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WebhookView> list(Reach reach) {
        return select(reach, new Conditions());
    }

    Optional<WebhookView> find(UUID id, Reach reach) {
        return select(reach, new Conditions().add("w.id = :id", "id", id)).stream()
                .findFirst();
    }

    private List<WebhookView> select(Reach reach, Conditions where) {
        reach.restrict(where, "o");
        return jdbc.sql("""
                        select %s, o.name as organization, r.failures, r.failure, r.retry_at, r.last_sent_at,
                            (select count(*) from (
                                select from notification_outgoing t where t.receiver_id = w.id limit %d) s) as waiting
                        from notification_webhook w join organization o on o.id = w.organization_id
                        left join notification_receiver r on r.id = w.id
                        where %s
                        order by o.name, w.name, w.id
                        limit :most
                        """.formatted(Webhooks.COLUMNS, COUNTED, where.sql()))
                .params(where.parameters())
                .param("most", MOST)
                .query((row, number) -> new WebhookView(
                        Webhooks.read(row),
                        row.getString("organization"),
                        row.getInt("waiting"),
                        row.getInt("failures"),
                        row.getString("failure"),
                        Moments.readOptional(row, "retry_at"),
                        Moments.readOptional(row, "last_sent_at")))
                .list();
    }

    void add(Webhook webhook, PersonId by, Instant at) {
        statement("""
                        insert into notification_webhook (id, organization_id, name, format, url, secret, least_urgency, language,
                            quiet, active, version, created_at, created_by)
                        values (:id, :organization, :name, :format, :url, :secret, :leastUrgency, :language,
                            :quiet, :active, :version, :at, :by)
                        """, webhook)
                .param("at", Moments.parameter(at))
                .param("by", by.value())
                .update();
    }

    /** False if the version before is no longer the present one. */
    boolean change(Webhook webhook) {
        return statement("""
                        update notification_webhook set organization_id = :organization, name = :name, format = :format, url = :url,
                            secret = :secret, least_urgency = :leastUrgency, language = :language, quiet = :quiet,
                            active = :active, version = :version
                        where id = :id and version = :version - 1
                        """, webhook).update() == 1;
    }

    private JdbcClient.StatementSpec statement(String sql, Webhook webhook) {
        return jdbc.sql(sql)
                .param("id", webhook.id())
                .param("organization", webhook.at().value())
                .param("name", webhook.name())
                .param("format", webhook.format().name())
                .param("url", webhook.url().toString())
                .param("secret", webhook.secret(), Types.VARCHAR)
                .param("leastUrgency", webhook.leastUrgency().name())
                .param("language", webhook.language())
                .param("quiet", webhook.quiet())
                .param("active", webhook.active())
                .param("version", webhook.version());
    }

    /** With it goes what it has not been sent. */
    void remove(UUID id) {
        for (var statement : List.of(
                "delete from notification_outgoing where receiver_id = :id",
                "delete from notification_message where receiver_id = :id and sent_at is null",
                "delete from notification_receiver where id = :id",
                "delete from notification_webhook where id = :id"))
            jdbc.sql(statement).param("id", id).update();
    }
}
