package org.chabaocu.supervision.draw;

import java.util.List;
import java.util.UUID;
import org.chabaocu.platform.Ids;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.Stratum;
import org.chabaocu.supervision.domain.VisitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits a draw brings about, and the teams that set out for them. */
@Repository
class DrawnVisits {

    private final JdbcClient jdbc;

    DrawnVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any visit has been started, finished or skipped. */
    boolean anyBegun(RoundId round) {
        return jdbc.sql("select exists (select from supervision_visit where round_id = :round and status <> 'PLANNED')")
                .param("round", round.value())
                .query(Boolean.class)
                .single();
    }

    /** The visits of a draw that is made anew are gone, none having been begun; its teams wait again. */
    void takeBack(RoundId round) {
        jdbc.sql("delete from supervision_visit where round_id = :round and status = 'PLANNED'")
                .param("round", round.value())
                .update();
        setTeams(round, "PREPARING");
    }

    /** A visit to each selected unit and to the city union of each stratum, by the team that has the city. */
    void add(RoundId round, DrawResult result) {
        var selected = result.selected();
        jdbc.sql("""
                        insert into supervision_visit (id, round_id, team_id, kind, organization_id, city_id, draw_id, stratum,
                            draw_position, status, version)
                        select cast(v.id as uuid), :round, t.team_id, 'UNIT', cast(v.unit as uuid), t.city_id, :draw, v.stratum,
                            v.position, 'PLANNED', 1
                        from unnest(:ids, :units, :cities, :strata, :positions) as v (id, unit, city, stratum, position)
                        join supervision_team_city t on t.round_id = :round and t.city_id = cast(v.city as uuid)
                        """)
                .param("round", round.value())
                .param("draw", result.draw().id().value())
                .param("ids", ids(selected.size()))
                .param("units", selected.stream().map(Ranking.Place::unitId).toArray(String[]::new))
                .param("cities", selected.stream().map(DrawnVisits::city).toArray(String[]::new))
                .param("strata", selected.stream().map(Ranking.Place::stratum).toArray(String[]::new))
                .param(
                        "positions",
                        selected.stream().mapToInt(Ranking.Place::order).toArray())
                .update();
        addCityUnions(
                round,
                selected.stream()
                        .map(place -> Stratum.city(place.stratum()))
                        .distinct()
                        .toList());
        setTeams(round, "VISITING");
    }

    private static String city(Ranking.Place place) {
        return Stratum.city(place.stratum()).toString();
    }

    /** The province union, where units directly below it are drawn, does not visit itself. */
    private void addCityUnions(RoundId round, List<UUID> cities) {
        jdbc.sql("""
                        insert into supervision_visit (id, round_id, team_id, kind, organization_id, city_id, status, version)
                        select cast(v.id as uuid), :round, t.team_id, :kind, t.city_id, t.city_id, 'PLANNED', 1
                        from unnest(:ids, :cities) as v (id, city)
                        join organization o on o.id = cast(v.city as uuid) and o.kind = 'CITY_UNION'
                        join supervision_team_city t on t.round_id = :round and t.city_id = cast(v.city as uuid)
                        """)
                .param("round", round.value())
                .param("kind", VisitKind.CITY_UNION.name())
                .param("ids", ids(cities.size()))
                .param("cities", cities.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private static String[] ids(int count) {
        var ids = new String[count];
        for (var i = 0; i < count; i++) ids[i] = Ids.next().toString();
        return ids;
    }

    private void setTeams(RoundId round, String status) {
        jdbc.sql("update supervision_team set status = :status, version = version + 1 where round_id = :round")
                .param("status", status)
                .param("round", round.value())
                .update();
    }
}
