package org.chabaocu.hazard.persistence;

import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.sql.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hazards of a unit of which another can be a duplicate. */
@Repository
public class Originals {

    /** @param text number, place and the beginning of the description */
    public record Original(HazardId id, String text) {}

    private final JdbcClient jdbc;

    Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that contain the text, newest first; the chosen one is always among them. */
    public List<Original> matching(OrganizationId unit, HazardId except, UUID chosen, String text, int limit) {
        return jdbc.sql("""
                        select h.id, h.number || ' · ' || h.place || ' · ' || left(h.description, 40) as text
                        from hazard h
                        where h.unit_id = :unit and h.id <> :except and h.status <> 'DUPLICATE'
                            and (h.id = :chosen or (h.number || ' ' || h.place || ' ' || h.description) ilike :text)
                        order by h.id desc
                        limit :limit
                        """)
                .param("unit", unit.value())
                .param("except", except.value())
                .param("chosen", chosen)
                .param("text", Conditions.containing(text.strip()))
                .param("limit", limit)
                .query((row, number) ->
                        new Original(new HazardId(row.getObject("id", UUID.class)), row.getString("text")))
                .list();
    }
}
