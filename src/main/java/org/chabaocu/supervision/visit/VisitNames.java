package org.chabaocu.supervision.visit;

import java.util.Optional;
import java.util.UUID;
import org.chabaocu.supervision.domain.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names around a visit, and what has taken its place. */
@Repository
class VisitNames {

    private final JdbcClient jdbc;

    VisitNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    VisitView.Names of(VisitId visit) {
        return jdbc.sql("""
                        select r.title, r.year, o.name as organization, c.name as city, t.name as team,
                            leader.name as leader, recorder.name as recorder,
                            array(select p.name from supervision_member m join person p on p.id = m.person_id
                                where m.team_id = t.id
                                order by p.id <> t.leader_id, p.id <> t.recorder_id, p.name) as members
                        from supervision_visit v
                        join supervision_round r on r.id = v.round_id
                        join supervision_team t on t.id = v.team_id
                        join organization o on o.id = v.organization_id
                        join organization c on c.id = v.city_id
                        join person leader on leader.id = t.leader_id
                        join person recorder on recorder.id = t.recorder_id
                        where v.id = :id
                        """)
                .param("id", visit.value())
                .query((row, number) -> new VisitView.Names(
                        VisitRows.text(row, "title"),
                        row.getInt("year"),
                        VisitRows.text(row, "organization"),
                        VisitRows.text(row, "city"),
                        VisitRows.text(row, "team"),
                        VisitRows.text(row, "leader"),
                        VisitRows.text(row, "recorder"),
                        VisitRows.texts(row, "members")))
                .single();
    }

    Optional<VisitId> replacementOf(VisitId visit) {
        return jdbc.sql("select id from supervision_visit where replaces_id = :id")
                .param("id", visit.value())
                .query(UUID.class)
                .optional()
                .map(VisitId::new);
    }
}
