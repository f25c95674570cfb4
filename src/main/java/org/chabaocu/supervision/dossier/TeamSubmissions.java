package org.chabaocu.supervision.dossier;

import java.time.Instant;
import java.util.List;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often a team submitted, when, whether in time, and what the province union said. */
@Repository
class TeamSubmissions {

    private final JdbcClient jdbc;

    TeamSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers the number of this submission. */
    int add(Team team, PersonId by, Instant at, boolean late) {
        return jdbc.sql("""
                        insert into supervision_submission (team_id, number, signing, submitted_by, submitted_at, late)
                        select :team,
                            (select coalesce(max(number), 0) + 1 from supervision_submission where team_id = :team),
                            (select max(signing) from supervision_signature where team_id = :team),
                            :by, :at, :late
                        returning number
                        """)
                .param("team", team.id().value())
                .param("by", by.value())
                .param("at", Moments.parameter(at))
                .param("late", late)
                .query(Integer.class)
                .single();
    }

    /** @param reason why it is returned; null: it is accepted */
    void decide(Team team, PersonId by, Instant at, @Nullable String reason) {
        jdbc.sql("""
                        update supervision_submission
                        set decided_by = :by, decided_at = :at, accepted = :accepted, reason = :reason
                        where team_id = :team and decided_at is null
                        """)
                .param("by", by.value())
                .param("at", Moments.parameter(at))
                .param("accepted", reason == null)
                .param("reason", reason)
                .param("team", team.id().value())
                .update();
    }

    /** The last one first. */
    List<Submission> of(TeamId team) {
        return jdbc.sql("""
                        select s.number, s.signing, p.name as submitter, s.submitted_at, s.late, d.name as decider,
                            s.decided_at, s.accepted, s.reason
                        from supervision_submission s
                        join person p on p.id = s.submitted_by
                        left join person d on d.id = s.decided_by
                        where s.team_id = :team
                        order by s.number desc
                        """)
                .param("team", team.value())
                .query((row, number) -> new Submission(
                        row.getInt("number"),
                        row.getInt("signing"),
                        row.getString("submitter"),
                        Moments.read(row, "submitted_at"),
                        row.getBoolean("late"),
                        row.getString("decider"),
                        Moments.readOptional(row, "decided_at"),
                        row.getObject("accepted", Boolean.class),
                        row.getString("reason")))
                .list();
    }
}
