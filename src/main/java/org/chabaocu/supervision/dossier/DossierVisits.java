package org.chabaocu.supervision.dossier;

import java.util.List;
import java.util.UUID;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits of a team as its page lists them. */
@Repository
class DossierVisits {

    private final JdbcClient jdbc;

    DossierVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param city the name of its city union */
    record Row(
            VisitId id,
            VisitKind kind,
            UUID organizationId,
            String name,
            String city,
            VisitStatus status,
            @Nullable String skipReason,
            int findings) {}

    /** By city, the city union first, then in the order drawn. */
    List<Row> of(TeamId team) {
        return jdbc.sql("""
                        select v.id, v.kind, v.organization_id, o.name, c.name as city, v.status, v.skip_reason,
                            (select count(*) from supervision_finding f where f.visit_id = v.id) as findings
                        from supervision_visit v
                        join organization o on o.id = v.organization_id
                        join organization c on c.id = v.city_id
                        where v.team_id = :team
                        order by c.name, c.id, v.kind, v.stratum, v.draw_position, v.id
                        """)
                .param("team", team.value())
                .query((row, number) -> new Row(
                        new VisitId(row.getObject("id", UUID.class)),
                        VisitKind.valueOf(row.getString("kind")),
                        row.getObject("organization_id", UUID.class),
                        row.getString("name"),
                        row.getString("city"),
                        VisitStatus.valueOf(row.getString("status")),
                        row.getString("skip_reason"),
                        row.getInt("findings")))
                .list();
    }
}
