package org.chabaocu.supervision.visit;

import java.util.List;
import org.chabaocu.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a member owes before the first visit: the learning material studied (clause 1), the discipline declared (clause 8). */
@Repository
class Preparation {

    private final JdbcClient jdbc;

    Preparation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unread titles of the material not yet confirmed */
    record Missing(List<String> unread, boolean undeclared) {

        boolean isNothing() {
            return unread.isEmpty() && !undeclared;
        }
    }

    Missing missing(Visit visit, PersonId person) {
        var unread = jdbc.sql("""
                        select m.title from supervision_material m
                        where m.round_id = :round
                            and not exists (select 1 from supervision_study s where s.material_id = m.id and s.person_id = :person)
                        order by m.position, m.id
                        """)
                .param("round", visit.round().value())
                .param("person", person.value())
                .query((row, number) -> VisitRows.text(row, "title"))
                .list();
        var declared = jdbc.sql("""
                        select exists (select 1 from supervision_member
                            where team_id = :team and person_id = :person and declared_at is not null)
                        """)
                .param("team", visit.team().value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
        return new Missing(unread, !declared);
    }
}
