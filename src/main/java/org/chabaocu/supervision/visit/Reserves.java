package org.chabaocu.supervision.visit;

import java.util.Optional;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Ids;
import org.chabaocu.supervision.domain.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drawn order behind the selected ones: who takes a skipped visit's place is never a choice (clause 7). */
@Repository
class Reserves {

    private final JdbcClient jdbc;

    Reserves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Reserve(OrganizationId unit, String name, int position) {}

    /** The lowest place of the stratum that no visit has reached. Read under the lock on the round. */
    Optional<Reserve> next(Visit.Drawn drawn, Visit skipped) {
        return jdbc.sql("""
                        select e.subject_id, e.name, e.position from supervision_draw_entry e
                        where e.draw_id = :draw and e.stratum = :stratum
                            and e.position > (select max(v.draw_position) from supervision_visit v
                                where v.draw_id = :draw and v.stratum = :stratum)
                            and not exists (select 1 from supervision_visit v
                                where v.round_id = :round and v.kind = 'UNIT' and v.organization_id = e.subject_id)
                        order by e.position limit 1
                        """)
                .param("draw", drawn.draw())
                .param("stratum", drawn.stratum())
                .param("round", skipped.round().value())
                .query((row, number) -> new Reserve(
                        new OrganizationId(row.getObject("subject_id", UUID.class)),
                        VisitRows.text(row, "name"),
                        row.getInt("position")))
                .optional();
    }

    VisitId visit(Reserve reserve, Visit.Drawn drawn, Visit skipped) {
        var id = new VisitId(Ids.next());
        jdbc.sql("""
                        insert into supervision_visit (id, round_id, team_id, kind, organization_id, city_id, draw_id,
                            stratum, draw_position, replaces_id, status, version)
                        values (:id, :round, :team, 'UNIT', :unit, :city, :draw, :stratum, :position, :replaces, 'PLANNED', 1)
                        """)
                .param("id", id.value())
                .param("round", skipped.round().value())
                .param("team", skipped.team().value())
                .param("unit", reserve.unit().value())
                .param("city", skipped.city().value())
                .param("draw", drawn.draw())
                .param("stratum", drawn.stratum())
                .param("position", reserve.position())
                .param("replaces", skipped.id().value())
                .update();
        return id;
    }
}
