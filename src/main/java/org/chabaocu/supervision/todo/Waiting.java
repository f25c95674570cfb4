package org.chabaocu.supervision.todo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.TeamStatus;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds, teams and visits that may wait for somebody; the state table has the last word. */
@Repository
class Waiting {

    private static final Set<Role> OF_UNITS = EnumSet.of(Role.UNIT_UNION, Role.UNIT_LEADER, Role.SAFETY_OFFICER);

    private static final String TEAM = """
            select t.id, t.round_id, r.title, r.status as round_status, r.starts_on, r.ends_on, t.name, t.status, t.due_at,
                t.return_reason is not null as returned, t.leader_id = :person as leads, t.recorder_id = :person as records,
                (select count(*) from supervision_material s
                    where s.round_id = r.id and not exists (
                        select from supervision_study d where d.material_id = s.id and d.person_id = :person)) as unread,
                exists (select from supervision_member d
                    where d.team_id = t.id and d.person_id = :person and d.declared_at is not null) as declared,
                (select count(*) from supervision_visit v where v.team_id = t.id and v.status = 'PLANNED') as planned,
                (select count(*) from supervision_visit v
                    where v.team_id = t.id and v.status in ('PLANNED', 'STARTED')) as open
            from supervision_team t join supervision_round r on r.id = t.round_id
            """;

    private static final String VISIT = """
            select v.id, v.kind, v.status, o.name, r.title, r.ends_on, t.name as team,
                t.leader_id = :person as leads, t.recorder_id = :person as records,
                (select count(*) from supervision_judgement j where j.visit_id = v.id) as judged,
                (select count(*) from checklist_item i where i.code = v.kind
                    and i.version = case v.kind when 'UNIT' then r.unit_checklist else r.city_checklist end) as items,
                (select count(*) from supervision_finding f where f.visit_id = v.id
                    and (f.correction is null or f.confirmed = false)) as unreported
            from supervision_visit v
            join supervision_round r on r.id = v.round_id
            join supervision_team t on t.id = v.team_id
            join organization o on o.id = v.organization_id
            """;

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rounds yet to be drawn, and those of which every team has been accepted. */
    List<WaitingRound> rounds(Collection<UUID> provinces, int most) {
        return jdbc.sql("""
                        select r.id, r.title, r.status, r.starts_on from supervision_round r
                        where r.province_id in (:provinces)
                            and (r.status in ('PLANNED', 'FROZEN')
                                or (r.status = 'REPORTING' and not exists (
                                    select from supervision_team t where t.round_id = r.id and t.status <> 'ACCEPTED')))
                        order by r.starts_on, r.id limit :most
                        """)
                .param("provinces", provinces)
                .param("most", most)
                .query((row, number) -> new WaitingRound(
                        new RoundId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        RoundStatus.valueOf(row.getString("status")),
                        row.getObject("starts_on", LocalDate.class)))
                .list();
    }

    /** Teams that have submitted to one of the provinces, the earliest first. */
    List<WaitingTeam> submitted(PersonId person, Collection<UUID> provinces, int most) {
        return jdbc.sql(TEAM + """
                        where r.province_id in (:provinces) and t.status = 'SUBMITTED'
                        order by t.submitted_at, t.id limit :most
                        """)
                .param("person", person.value())
                .param("provinces", provinces)
                .param("most", most)
                .query(Waiting::team)
                .list();
    }

    /** Somebody's own teams that still have something to do. */
    List<WaitingTeam> teamsOf(PersonId person, int most) {
        return jdbc.sql(TEAM + """
                        where t.id in (select m.team_id from supervision_member m where m.person_id = :person)
                            and t.status in ('PREPARING', 'VISITING', 'REPORTING', 'SIGNED')
                        order by r.starts_on, t.id limit :most
                        """)
                .param("person", person.value())
                .param("most", most)
                .query(Waiting::team)
                .list();
    }

    /** Visits of somebody's own teams that are under way, and those whose corrections wait for the team's word. */
    List<WaitingVisit> visitsOf(PersonId person, int most) {
        return jdbc.sql(VISIT + """
                        where v.team_id in (select m.team_id from supervision_member m where m.person_id = :person)
                            and (v.status = 'CORRECTED' or (v.status = 'STARTED' and t.status = 'VISITING'))
                        order by r.ends_on, v.id limit :most
                        """)
                .param("person", person.value())
                .param("most", most)
                .query((row, number) ->
                        visit(row, WaitingTeam.ofTeam(row.getBoolean("leads"), row.getBoolean("records"))))
                .list();
    }

    /** Visits to the units and city unions that somebody speaks for, which wait for an answer. */
    List<WaitingVisit> told(Actor actor, int most) {
        var units = nodes(actor, OF_UNITS);
        var cities = nodes(actor, EnumSet.of(Role.CITY_UNION));
        if (units.isEmpty() && cities.isEmpty()) return List.of();
        var none = new UUID(0, 0);
        return jdbc.sql(VISIT + """
                        where ((v.kind = 'UNIT' and v.organization_id in (:units))
                                or (v.kind = 'CITY_UNION' and v.organization_id in (:cities)))
                            and v.status in ('HANDED_OVER', 'ACKNOWLEDGED')
                        order by v.handed_over_at, v.id limit :most
                        """)
                .param("person", actor.id().value())
                .param("units", units.isEmpty() ? List.of(none) : units)
                .param("cities", cities.isEmpty() ? List.of(none) : cities)
                .param("most", most)
                .query((row, number) -> visit(row, EnumSet.of(SupervisionParty.INSPECTED)))
                .list();
    }

    private static List<UUID> nodes(Actor actor, Set<Role> roles) {
        return actor.nodesWith(roles).stream()
                .map(Lineage::id)
                .map(id -> id.value())
                .toList();
    }

    private static WaitingTeam team(ResultSet row, int number) throws SQLException {
        return new WaitingTeam(
                new TeamId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                row.getString("title"),
                RoundStatus.valueOf(row.getString("round_status")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("name"),
                TeamStatus.valueOf(row.getString("status")),
                Moments.readOptional(row, "due_at"),
                row.getBoolean("returned"),
                row.getBoolean("leads"),
                row.getBoolean("records"),
                row.getInt("unread"),
                row.getBoolean("declared"),
                row.getInt("planned"),
                row.getInt("open"));
    }

    private static WaitingVisit visit(ResultSet row, Set<SupervisionParty> parties) throws SQLException {
        return new WaitingVisit(
                new VisitId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("title"),
                row.getString("team"),
                VisitStatus.valueOf(row.getString("status")),
                row.getObject("ends_on", LocalDate.class),
                parties,
                row.getInt("judged"),
                row.getInt("items"),
                row.getInt("unreported"));
    }
}
