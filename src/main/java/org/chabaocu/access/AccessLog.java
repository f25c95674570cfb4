package org.chabaocu.access;

import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who logged in, failed to, or changed what about persons and rights. Written only, in the caller's transaction. */
@Component
public class AccessLog {

    /**
     * One entry.
     *
     * @param actor who did it; null if not known
     * @param action what: a constant such as {@code LOGIN}, {@code ROLE_GRANTED}
     * @param subject to whom or what, usually an id
     * @param address where the request came from; null within the server
     */
    public record Entry(
            @Nullable PersonId actor,
            String action,
            @Nullable String subject,
            Map<String, ?> detail,
            @Nullable String address) {

        public static Entry of(@Nullable PersonId actor, String action, @Nullable String address) {
            return new Entry(actor, action, null, Map.of(), address);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void write(Entry entry) {
        jdbc.sql("""
                        insert into access_log (id, at, actor_id, action, subject, detail, address)
                        values (:id, :at, :actor, :action, :subject, cast(:detail as jsonb), :address)
                        """)
                .param("id", Ids.next())
                .param("at", Moments.parameter(clock.instant()))
                .param("actor", entry.actor() == null ? null : entry.actor().value(), Types.OTHER)
                .param("action", entry.action())
                .param("subject", entry.subject(), Types.VARCHAR)
                .param("detail", json.writeValueAsString(entry.detail()))
                .param("address", entry.address(), Types.VARCHAR)
                .update();
    }
}
