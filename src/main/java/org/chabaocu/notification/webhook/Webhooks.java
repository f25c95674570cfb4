package org.chabaocu.notification.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.notification.Urgency;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks. */
@Repository
public class Webhooks {

    public static final String COLUMNS =
            "w.id, w.organization_id, w.name, w.format, w.url, w.secret, w.least_urgency, w.language, w.quiet, w.active, w.version";

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in use at these nodes or above them. */
    public List<Webhook> above(Collection<Lineage> places) {
        var nodes = places.stream()
                .flatMap(place -> place.path().stream())
                .map(OrganizationId::value)
                .distinct()
                .toList();
        if (nodes.isEmpty()) return List.of();
        return jdbc.sql("select %s from notification_webhook w where w.active and w.organization_id in (:nodes)"
                        .formatted(COLUMNS))
                .param("nodes", nodes)
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<Webhook> find(UUID id) {
        return jdbc.sql("select %s from notification_webhook w where w.id = :id".formatted(COLUMNS))
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    public static Webhook read(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                WebhookFormat.valueOf(row.getString("format")),
                URI.create(row.getString("url")),
                row.getString("secret"),
                Urgency.valueOf(row.getString("least_urgency")),
                row.getString("language"),
                row.getBoolean("quiet"),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
