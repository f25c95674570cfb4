package org.chabaocu.supervision.round;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.audit.Chain;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.Stratum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds and their plans, as they are written. */
@Repository
public class Rounds {

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The round, locked until the transaction ends, so that two actions on it follow each other. */
    RoundDesk.Locked lock(RoundId id) {
        return jdbc.sql("select province_id, status, version from supervision_round where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> new RoundDesk.Locked(
                        id,
                        row.getObject("province_id", UUID.class),
                        RoundStatus.valueOf(row.getString("status")),
                        row.getLong("version")))
                .single();
    }

    /** What is drawn from where, in a fixed order. */
    public List<Stratum> strata(RoundId id) {
        return jdbc.sql("""
                        select city_id, unit_kind, count from supervision_stratum where round_id = :id order by city_id, unit_kind
                        """)
                .param("id", id.value())
                .query((row, number) -> new Stratum(
                        row.getObject("city_id", UUID.class), row.getString("unit_kind"), row.getInt("count")))
                .list();
    }

    /** The versions of the two lists a round is bound to. */
    record Lists(int city, int unit) {}

    void add(RoundId id, UUID province, RoundCommand plan, Lists lists, Actor by, Chain.Stored first) {
        jdbc.sql("""
                        insert into supervision_round (id, province_id, title, year, content, methods, requirements, starts_on,
                            ends_on, city_checklist, unit_checklist, status, created_by, created_at, version, event_seq,
                            head_hash)
                        values (:id, :province, :title, :year, :content, :methods, :requirements, :startsOn,
                            :endsOn, :city, :unit, 'PLANNED', :by, :at, 1, 1, :hash)
                        """)
                .params(PlanData.columns(plan))
                .param("id", id.value())
                .param("province", province)
                .param("city", lists.city())
                .param("unit", lists.unit())
                .param("by", by.id().value())
                .param("at", Moments.parameter(first.link().at()))
                .param("hash", HexFormat.of().parseHex(first.hash()))
                .update();
        addParts(id, plan);
    }

    /**
     * A plan that has not been drawn from is written anew; members who stay in a team keep what they have declared. A draw
     * of the inspectors was into the teams there were: it is no longer in force.
     */
    void replace(RoundId id, RoundCommand plan, Lists lists, Instant at) {
        jdbc.sql("""
                        update supervision_round set title = :title, year = :year, content = :content, methods = :methods,
                            requirements = :requirements, starts_on = :startsOn, ends_on = :endsOn, city_checklist = :city,
                            unit_checklist = :unit
                        where id = :id
                        """)
                .params(PlanData.columns(plan))
                .param("id", id.value())
                .param("city", lists.city())
                .param("unit", lists.unit())
                .update();
        jdbc.sql("update supervision_draw set superseded_at = :at where round_id = :id and superseded_at is null")
                .param("at", Moments.parameter(at))
                .param("id", id.value())
                .update();
        var declared = declarations(id);
        for (var statement : List.of(
                "delete from supervision_stratum where round_id = :id",
                "delete from supervision_team_city where round_id = :id",
                "delete from supervision_member where team_id in (select id from supervision_team where round_id = :id)",
                "delete from supervision_team where round_id = :id"))
            jdbc.sql(statement).param("id", id.value()).update();
        addParts(id, plan);
        declared.forEach(one -> declare(id, one.person(), one.at()));
    }

    private record Declared(UUID person, Instant at) {}

    private List<Declared> declarations(RoundId id) {
        return jdbc.sql("""
                        select m.person_id, min(m.declared_at) as at
                        from supervision_member m join supervision_team t on t.id = m.team_id
                        where t.round_id = :id and m.declared_at is not null
                        group by m.person_id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Declared(row.getObject("person_id", UUID.class), Moments.read(row, "at")))
                .list();
    }

    private void addParts(RoundId id, RoundCommand plan) {
        jdbc.sql("""
                        insert into supervision_stratum (round_id, city_id, unit_kind, count)
                        select :id, city, kind, count
                        from unnest(cast(:cities as uuid[]), :kinds, :counts) as s (city, kind, count)
                        """)
                .param("id", id.value())
                .param("cities", PlanData.texts(plan.strata(), RoundCommand.Stratum::cityId))
                .param("kinds", PlanData.texts(plan.strata(), RoundCommand.Stratum::kindText))
                .param(
                        "counts",
                        plan.strata().stream()
                                .mapToInt(RoundCommand.Stratum::count)
                                .toArray())
                .update();
        for (var i = 0; i < plan.teams().size(); i++)
            addTeam(id, i + 1, plan.teams().get(i));
    }

    private void addTeam(RoundId round, int position, RoundCommand.Team team) {
        jdbc.sql("""
                        with team as (
                            insert into supervision_team (id, round_id, position, name, leader_id, recorder_id, status, version)
                            values (:id, :round, :position, :name, :leader, :recorder, 'PREPARING', 1)
                            returning id),
                        member as (
                            insert into supervision_member (team_id, person_id)
                            select team.id, person from team, unnest(cast(:members as uuid[])) as person)
                        insert into supervision_team_city (round_id, city_id, team_id)
                        select :round, city, team.id from team, unnest(cast(:cities as uuid[])) as city
                        """)
                .param("id", Ids.next())
                .param("round", round.value())
                .param("position", position)
                .param("name", team.name().strip())
                .param("leader", team.leaderId())
                .param("recorder", team.recorderId())
                .param("members", PlanData.texts(team.everybody(), person -> person))
                .param("cities", PlanData.texts(team.cities(), city -> city))
                .update();
    }

    /** The person's declaration in every team of the round they belong to; what has been declared stays. */
    int declare(RoundId round, UUID person, Instant at) {
        return jdbc.sql("""
                        update supervision_member set declared_at = :at
                        where person_id = :person and declared_at is null
                            and team_id in (select id from supervision_team where round_id = :round)
                        """)
                .param("at", Moments.parameter(at))
                .param("person", person)
                .param("round", round.value())
                .update();
    }
}
