package org.chabaocu.supervision.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.chabaocu.supervision.domain.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members of a round's teams: those who can be drawn, and where a draw puts them. */
@Repository
class Inspectors {

    private final JdbcClient jdbc;

    Inspectors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A team with those of its members who are drawn.
     *
     * @param heads leader and recorder, who stay
     * @param members everybody else
     */
    record Team(UUID id, String name, List<UUID> heads, List<UUID> members, List<UUID> cities) {}

    /** In the order of the plan. Read under the lock on the round. */
    List<Team> teams(RoundId round) {
        return jdbc.sql("""
                        select t.id, t.name, array[t.leader_id, t.recorder_id] as heads,
                            array(select m.person_id from supervision_member m
                                where m.team_id = t.id and m.person_id not in (t.leader_id, t.recorder_id)
                                order by m.person_id) as members,
                            array(select c.city_id from supervision_team_city c where c.team_id = t.id) as cities
                        from supervision_team t
                        where t.round_id = :round
                        order by t.position
                        """)
                .param("round", round.value())
                .query((row, number) -> new Team(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        ids(row, "heads"),
                        ids(row, "members"),
                        ids(row, "cities")))
                .list();
    }

    /** Each person from their present team to the one they were drawn into; what they have declared goes with them. */
    void seat(RoundId round, List<Ranking.Place> seats) {
        jdbc.sql("""
                        update supervision_member m set team_id = cast(s.team as uuid)
                        from unnest(:people, :teams) as s (person, team), supervision_team t
                        where t.round_id = :round and m.team_id = t.id and m.person_id = cast(s.person as uuid)
                            and m.person_id not in (t.leader_id, t.recorder_id)
                        """)
                .param("round", round.value())
                .param("people", seats.stream().map(Ranking.Place::unitId).toArray(String[]::new))
                .param("teams", seats.stream().map(Ranking.Place::stratum).toArray(String[]::new))
                .update();
        jdbc.sql("update supervision_team set version = version + 1 where round_id = :round")
                .param("round", round.value())
                .update();
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
