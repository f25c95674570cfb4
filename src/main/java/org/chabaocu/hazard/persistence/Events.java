package org.chabaocu.hazard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.chabaocu.audit.Chain;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.hazard.HazardId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events of hazards, as they are read; they are written with the hazard they belong to. */
@Repository
public class Events {

    /** An event and the name of the person who acted, if a person did. */
    public record EventRow(Chain.Stored stored, @Nullable String actorName) {}

    private final JdbcClient jdbc;
    private final EventJson json;

    Events(JdbcClient jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Oldest first. */
    public List<EventRow> of(HazardId hazard) {
        return jdbc.sql("""
                        select e.hazard_id, e.seq, e.at, e.action, e.from_status, e.to_status, e.actor_id, e.role, e.data,
                            e.previous_hash, e.hash, p.name as actor_name
                        from hazard_event e
                        join hazard h on h.unit_id = e.unit_id and h.id = e.hazard_id
                        left join person p on p.id = e.actor_id
                        where h.id = :hazard
                        order by e.seq
                        """).param("hazard", hazard.value()).query(this::event).list();
    }

    private EventRow event(ResultSet row, int number) throws SQLException {
        var link = new ChainLink(
                row.getObject("hazard_id", UUID.class),
                row.getInt("seq"),
                HazardReader.present(row, "at"),
                row.getString("action"),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getObject("actor_id", UUID.class),
                row.getString("role"),
                json.read(row.getString("data")),
                HexFormat.of().formatHex(row.getBytes("previous_hash")));
        var hash = HexFormat.of().formatHex(row.getBytes("hash"));
        return new EventRow(new Chain.Stored(link, hash), row.getString("actor_name"));
    }
}
