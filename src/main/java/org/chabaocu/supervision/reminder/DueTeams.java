package org.chabaocu.supervision.reminder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams that have ended their visits and have yet to submit; there are few at any time. */
@Repository
class DueTeams {

    private final JdbcClient jdbc;

    DueTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record DueTeam(
            TeamId id,
            String name,
            String round,
            OrganizationId province,
            PersonId leader,
            PersonId recorder,
            Instant dueAt) {}

    List<DueTeam> dueBefore(Instant time) {
        return jdbc.sql("""
                        select t.id, t.name, r.title, r.province_id, t.leader_id, t.recorder_id, t.due_at
                        from supervision_team t join supervision_round r on r.id = t.round_id
                        where t.status in ('REPORTING', 'SIGNED') and t.due_at <= :time
                        order by t.due_at, t.id
                        """)
                .param("time", Moments.parameter(time))
                .query((row, number) -> new DueTeam(
                        new TeamId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("title"),
                        new OrganizationId(row.getObject("province_id", UUID.class)),
                        new PersonId(row.getObject("leader_id", UUID.class)),
                        new PersonId(row.getObject("recorder_id", UUID.class)),
                        Moments.read(row, "due_at")))
                .list();
    }
}
