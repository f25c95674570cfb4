package org.chabaocu.supervision.round;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.DrawId;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.TeamStatus;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.party.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One round for one of its parties; for others there is none. */
@Repository
@Transactional(readOnly = true)
public class ViewRound {

    private final JdbcClient jdbc;
    private final Parties parties;

    ViewRound(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    public RoundView view(RoundId id, Actor actor) {
        var as = parties.in(id, actor);
        if (as.isEmpty()) throw new NotFoundException("round " + id);
        var plan = plan(id);
        var draws = draws(id);
        return new RoundView(
                plan,
                strata(id),
                teams(id),
                materials(id, actor.id().value()),
                visits(id),
                draws,
                as,
                actions(plan.status(), as, draws));
    }

    /** What the table allows, and of it drawing the inspectors only while they are frozen and not yet drawn. */
    private static List<SupervisionAction> actions(
            RoundStatus status, Set<SupervisionParty> as, List<RoundView.DrawRow> draws) {
        var frozen = draws.stream()
                .anyMatch(draw -> draw.kind().equals("INSPECTOR") && !draw.superseded() && draw.drawnAt() == null);
        return SupervisionTable.allowed(status, as).stream()
                .filter(action -> action != SupervisionAction.DRAW_INSPECTORS || frozen)
                .toList();
    }

    private RoundView.Plan plan(RoundId id) {
        return jdbc.sql("""
                        select id, province_id, title, year, content, methods, requirements, starts_on, ends_on, city_checklist,
                            unit_checklist, status, version, created_at
                        from supervision_round where id = :id
                        """).param("id", id.value()).query(ViewRound::plan).single();
    }

    private static RoundView.Plan plan(ResultSet row, int number) throws SQLException {
        var methods = (String[]) row.getArray("methods").getArray();
        return new RoundView.Plan(
                new RoundId(row.getObject("id", UUID.class)),
                row.getObject("province_id", UUID.class),
                row.getString("title"),
                row.getInt("year"),
                row.getString("content"),
                Stream.of(methods).map(VisitMethod::valueOf).toList(),
                row.getString("requirements"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("city_checklist"),
                row.getInt("unit_checklist"),
                RoundStatus.valueOf(row.getString("status")),
                row.getLong("version"),
                Moments.read(row, "created_at"));
    }

    private List<RoundView.StratumRow> strata(RoundId id) {
        return jdbc.sql("""
                        select s.city_id, o.name, s.unit_kind, s.count
                        from supervision_stratum s join organization o on o.id = s.city_id
                        where s.round_id = :id
                        order by o.code, s.unit_kind
                        """)
                .param("id", id.value())
                .query((row, number) -> new RoundView.StratumRow(
                        row.getObject("city_id", UUID.class),
                        row.getString("name"),
                        row.getString("unit_kind"),
                        row.getInt("count")))
                .list();
    }

    private List<RoundView.TeamRow> teams(RoundId id) {
        record Member(UUID team, RoundView.MemberRow row) {}
        record City(UUID team, RoundView.CityRow row) {}
        var members = jdbc
                .sql("""
                        select m.team_id, p.id, p.name, m.declared_at,
                            not exists (
                                select from supervision_material s
                                where s.round_id = :id and not exists (
                                    select from supervision_study d where d.material_id = s.id and d.person_id = p.id)) as studied
                        from supervision_team t
                        join supervision_member m on m.team_id = t.id
                        join person p on p.id = m.person_id
                        where t.round_id = :id
                        order by p.id = t.leader_id desc, p.id = t.recorder_id desc, p.name, p.id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Member(
                        row.getObject("team_id", UUID.class),
                        new RoundView.MemberRow(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                Moments.readOptional(row, "declared_at"),
                                row.getBoolean("studied"))))
                .list()
                .stream()
                .collect(groupingBy(Member::team, mapping(Member::row, toList())));
        var cities = jdbc
                .sql("""
                        select c.team_id, o.id, o.name
                        from supervision_team_city c join organization o on o.id = c.city_id
                        where c.round_id = :id
                        order by o.code
                        """)
                .param("id", id.value())
                .query((row, number) -> new City(
                        row.getObject("team_id", UUID.class),
                        new RoundView.CityRow(row.getObject("id", UUID.class), row.getString("name"))))
                .list()
                .stream()
                .collect(groupingBy(City::team, mapping(City::row, toList())));
        return jdbc.sql("""
                        select id, name, status, version, leader_id, recorder_id, due_at, submitted_at
                        from supervision_team where round_id = :id order by position
                        """)
                .param("id", id.value())
                .query((row, number) -> {
                    var team = row.getObject("id", UUID.class);
                    return new RoundView.TeamRow(
                            new TeamId(team),
                            row.getString("name"),
                            TeamStatus.valueOf(row.getString("status")),
                            row.getLong("version"),
                            row.getObject("leader_id", UUID.class),
                            row.getObject("recorder_id", UUID.class),
                            Moments.readOptional(row, "due_at"),
                            Moments.readOptional(row, "submitted_at"),
                            Objects.requireNonNullElse(members.get(team), List.of()),
                            Objects.requireNonNullElse(cities.get(team), List.of()));
                })
                .list();
    }

    private List<RoundView.MaterialRow> materials(RoundId id, UUID viewer) {
        return jdbc.sql("""
                        select m.id, m.title, m.text, m.attachment_id, a.original_name as file_name, m.added_at,
                            exists (
                                select from supervision_study s where s.material_id = m.id and s.person_id = :viewer) as studied
                        from supervision_material m left join attachment a on a.id = m.attachment_id
                        where m.round_id = :id
                        order by m.position, m.id
                        """)
                .param("id", id.value())
                .param("viewer", viewer)
                .query((row, number) -> new RoundView.MaterialRow(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("text"),
                        row.getObject("attachment_id", UUID.class),
                        row.getString("file_name"),
                        Moments.read(row, "added_at"),
                        row.getBoolean("studied")))
                .list();
    }

    private List<VisitRow> visits(RoundId id) {
        return jdbc.sql(VisitRow.SELECT + " where v.round_id = :id" + VisitRow.ORDER)
                .param("id", id.value())
                .query(VisitRow::read)
                .list();
    }

    private List<RoundView.DrawRow> draws(RoundId id) {
        return jdbc.sql("""
                        select id, kind, position, reason, frame_size, frame_hash, commitment, frozen_at, drawn_at,
                            superseded_at is not null as superseded
                        from supervision_draw where round_id = :id order by kind desc, position desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new RoundView.DrawRow(
                        new DrawId(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getInt("position"),
                        row.getString("reason"),
                        row.getInt("frame_size"),
                        HexFormat.of().formatHex(row.getBytes("frame_hash")),
                        HexFormat.of().formatHex(row.getBytes("commitment")),
                        Moments.read(row, "frozen_at"),
                        Moments.readOptional(row, "drawn_at"),
                        row.getBoolean("superseded")))
                .list();
    }
}
