package org.chabaocu.hazard.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The hazards of which somebody is to be reminded, found by the time of the next reminder and claimed unit by unit. */
@Repository
public class DueHazards {

    private static final String UNREMINDED = """
            h.reminded = 0 and h.due_at is not null and h.due_at <= greatest(:now, :before)
            and (h.due_at <= :now or (h.status = 'RECTIFYING' and h.due_at <= :before))
            """;
    private static final String NEXT = "h.remind_at <= :now";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DueHazards(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What is looked for: every time limit that has passed, and those of rectification that pass before the other instant.
     */
    public record Horizon(Instant now, Instant before) {}

    /** @param reminded the reminders sent on the present clock; 0 for none */
    public record Due(Hazard hazard, int reminded) {}

    /** @param at when the next reminder is due; null after the last */
    public record Noted(UUID id, int reminded, @Nullable Instant at) {}

    /** Units that have any. */
    public List<OrganizationId> units(Horizon horizon, int most) {
        return jdbc
                .sql("""
                        select u.unit_id from (
                            select h.unit_id from hazard h where %s
                            union
                            select h.unit_id from hazard h where %s) u
                        limit :most
                        """.formatted(UNREMINDED, NEXT))
                .params(parameters(horizon))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganizationId::new)
                .toList();
    }

    /** Some of a unit's, locked until the transaction ends; those that somebody else has locked are passed over. */
    public List<Due> lock(OrganizationId unit, Horizon horizon, int most) {
        return jdbc.sql("""
                        select %s, h.reminded from hazard h
                        where h.unit_id = :unit and ((%s) or %s)
                        order by h.due_at, h.id
                        limit :most
                        for update skip locked
                        """.formatted(HazardColumns.ALL, UNREMINDED, NEXT))
                .params(parameters(horizon))
                .param("unit", unit.value())
                .param("most", most)
                .query((row, number) -> new Due(Hazard.of(HazardReader.read(row)), row.getInt("reminded")))
                .list();
    }

    /** Notes what has been sent. The hazard's version stays: nobody acted on it. */
    public void note(OrganizationId unit, List<Noted> sent) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var each : sent) {
            var row = new HashMap<String, Object>(Map.of("id", each.id(), "reminded", each.reminded()));
            if (each.at() != null) row.put("at", each.at().toString());
            rows.add(row);
        }
        jdbc.sql("""
                        update hazard h set reminded = n.reminded, remind_at = n.at
                        from jsonb_to_recordset(cast(:rows as jsonb)) as n (id uuid, reminded int, at timestamptz)
                        where h.unit_id = :unit and h.id = n.id
                        """)
                .param("rows", json.writeValueAsString(rows))
                .param("unit", unit.value())
                .update();
    }

    private static Map<String, Object> parameters(Horizon horizon) {
        return Map.of("now", Moments.parameter(horizon.now()), "before", Moments.parameter(horizon.before()));
    }
}
