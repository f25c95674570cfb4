package org.chabaocu.supervision.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.TeamStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** DossierTeams of rounds, and the states they go through after their visits. */
@Repository
class DossierTeams {

    private static final String SELECT = """
            select id, round_id, name, leader_id, recorder_id, status, visits_ended_at, due_at, signed_at, submitted_at,
                accepted_at, return_reason, version
            from supervision_team
            """;

    private final JdbcClient jdbc;

    DossierTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Team> find(TeamId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(DossierTeams::team)
                .optional();
    }

    /** The round is locked first, so that its teams act one after the other. */
    Team lock(Team found) {
        lockRound(found.round());
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", found.id().value())
                .query(DossierTeams::team)
                .single();
    }

    Optional<RoundStatus> lockRound(RoundId round) {
        return jdbc.sql("select status from supervision_round where id = :id for update")
                .param("id", round.value())
                .query((row, number) -> RoundStatus.valueOf(row.getString("status")))
                .optional();
    }

    Optional<RoundStatus> statusOf(RoundId round) {
        return jdbc.sql("select status from supervision_round where id = :id")
                .param("id", round.value())
                .query((row, number) -> RoundStatus.valueOf(row.getString("status")))
                .optional();
    }

    List<Team> of(RoundId round) {
        return jdbc.sql(SELECT + "where round_id = :round order by position")
                .param("round", round.value())
                .query(DossierTeams::team)
                .list();
    }

    void endVisits(Team team, Instant at, Instant due) {
        move(team, TeamStatus.REPORTING, ", visits_ended_at = :at, due_at = :due", at, Map.of("due", moment(due)));
    }

    void sign(Team team, Instant at) {
        move(team, TeamStatus.SIGNED, ", signed_at = :at", at, Map.of());
    }

    void submit(Team team, Instant at) {
        move(team, TeamStatus.SUBMITTED, ", submitted_at = :at", at, Map.of());
    }

    void accept(Team team, Instant at, PersonId by) {
        var more = ", accepted_at = :at, accepted_by = :by, return_reason = null";
        move(team, TeamStatus.ACCEPTED, more, at, Map.of("by", by.value()));
    }

    void giveBack(Team team, Instant at, String reason) {
        var more = ", signed_at = null, submitted_at = null, return_reason = :reason";
        move(team, TeamStatus.REPORTING, more, at, Map.of("reason", reason));
    }

    private void move(Team team, TeamStatus to, String also, Instant at, Map<String, Object> parameters) {
        jdbc.sql("update supervision_team set status = :to, version = version + 1" + also + " where id = :id")
                .param("to", to.name())
                .param("at", moment(at))
                .param("id", team.id().value())
                .params(parameters)
                .update();
    }

    private static Object moment(Instant instant) {
        return Moments.parameter(instant);
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                row.getString("name"),
                new PersonId(row.getObject("leader_id", UUID.class)),
                new PersonId(row.getObject("recorder_id", UUID.class)),
                TeamStatus.valueOf(row.getString("status")),
                Moments.readOptional(row, "visits_ended_at"),
                Moments.readOptional(row, "due_at"),
                Moments.readOptional(row, "signed_at"),
                Moments.readOptional(row, "submitted_at"),
                Moments.readOptional(row, "accepted_at"),
                row.getString("return_reason"),
                row.getLong("version"));
    }
}
