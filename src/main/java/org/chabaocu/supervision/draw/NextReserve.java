package org.chabaocu.supervision.draw;

import java.util.Optional;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.supervision.domain.DrawId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes the place of a drawn unit that is not visited: the next reserve of its stratum, never a choice (clause 7). */
@Repository
public class NextReserve {

    private final JdbcClient jdbc;

    NextReserve(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param position its place in the stratum's order */
    public record Reserve(OrganizationId unit, String name, int position) {}

    /** The first in the order whose place no visit has reached; empty when the stratum is used up. Read under the lock on the round. */
    public Optional<Reserve> of(DrawId draw, String stratum) {
        return jdbc.sql("""
                        select e.subject_id, e.name, e.position
                        from supervision_draw_order o,
                            unnest(o.subjects, o.names) with ordinality as e (subject_id, name, position)
                        where o.draw_id = :draw and o.stratum = :stratum and e.position > (
                                select coalesce(max(v.draw_position), 0) from supervision_visit v
                                where v.draw_id = :draw and v.stratum = :stratum)
                            and not exists (
                                select 1 from supervision_visit v join supervision_draw d on d.round_id = v.round_id
                                where d.id = :draw and v.kind = 'UNIT' and v.organization_id = e.subject_id)
                        order by e.position
                        limit 1
                        """)
                .param("draw", draw.value())
                .param("stratum", stratum)
                .query((row, number) -> new Reserve(
                        new OrganizationId(row.getObject("subject_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("position")))
                .optional();
    }
}
