package org.chabaocu.supervision.visit;

import org.chabaocu.platform.Ids;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.draw.NextReserve;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visit that takes a skipped one's place. */
@Repository
class Reserves {

    private final JdbcClient jdbc;

    Reserves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    VisitId visit(NextReserve.Reserve reserve, Visit.Drawn drawn, Visit skipped) {
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
