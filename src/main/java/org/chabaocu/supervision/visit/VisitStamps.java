package org.chabaocu.supervision.visit;

import org.chabaocu.supervision.domain.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A text that is another one whenever anything of a visit has changed. */
@Repository
class VisitStamps {

    private final JdbcClient jdbc;

    VisitStamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(VisitId id) {
        return jdbc.sql("""
                        select concat_ws('-', v.version, v.status, t.status,
                            (select sum(j.version) from supervision_judgement j where j.visit_id = v.id),
                            (select concat(count(*), '.', sum(f.version)) from supervision_finding f where f.visit_id = v.id),
                            (select concat(count(*), '.', extract(epoch from max(a.added_at)))
                                from supervision_attachment a where a.visit_id = v.id),
                            (select concat(count(*), '.', max(cast(i.id as text)))
                                from supervision_interview i where i.visit_id = v.id),
                            (select concat(count(*), '.', max(cast(p.id as text)))
                                from supervision_practice p where p.visit_id = v.id))
                        from supervision_visit v join supervision_team t on t.id = v.team_id
                        where v.id = :id
                        """).param("id", id.value()).query(String.class).single();
    }
}
