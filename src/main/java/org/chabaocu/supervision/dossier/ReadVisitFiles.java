package org.chabaocu.supervision.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.Verdict;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.dossier.VisitFile.Finding;
import org.chabaocu.supervision.dossier.VisitFile.Interviews;
import org.chabaocu.supervision.dossier.VisitFile.Judgement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of many visits at once: one query for each kind of thing that was noted. */
@Repository
class ReadVisitFiles {

    /** The visits of the round, or of one team in it. */
    private static final String SCOPE =
            "v.round_id = :round and (cast(:team as uuid) is null or v.team_id = cast(:team as uuid))";

    private final JdbcClient jdbc;

    ReadVisitFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Scope(RoundId round, @Nullable TeamId team) {}

    private record Of<T>(UUID visit, T value) {}

    private record Judged(String item, Judgement judgement) {}

    /** What stands in other tables than the visit's own. */
    private record Notes(
            Map<UUID, List<Judged>> judgements,
            Map<UUID, List<Finding>> findings,
            Map<UUID, List<Interviews>> interviews,
            Map<UUID, List<String>> practices) {}

    /** By city, the city union first, then in the order drawn. */
    List<VisitFile> of(RoundId round, @Nullable TeamId team) {
        var scope = new Scope(round, team);
        var notes = new Notes(judgements(scope), findings(scope), interviews(scope), practices(scope));
        return select(scope, """
                        select v.id, v.team_id, v.kind, v.status, v.city_id, v.place, v.started_at, v.ended_at,
                            v.handed_over_at, v.acknowledged_at, v.methods, v.notes, v.opinion, v.skip_reason, v.draw_id,
                            v.draw_position, v.replaces_id, o.name, c.name as city, y.name as county,
                            a.name as acknowledged_name,
                            (select n.name from supervision_visit x join organization n on n.id = x.organization_id
                                where x.replaces_id = v.id) as replaced_by
                        from supervision_visit v
                        join organization o on o.id = v.organization_id
                        join organization c on c.id = v.city_id
                        left join organization y on y.id = o.county_id
                        left join person a on a.id = v.acknowledged_by
                        where %s
                        order by c.name, c.id, v.kind, v.stratum, v.draw_position, v.id
                        """, (row, number) -> file(row, notes));
    }

    private Map<UUID, List<Judged>> judgements(Scope scope) {
        return grouped(
                scope,
                """
                        select j.visit_id, j.item_code, j.verdict, j.remark
                        from supervision_judgement j join supervision_visit v on v.id = j.visit_id
                        where %s
                        """,
                row -> new Judged(
                        row.getString("item_code"),
                        new Judgement(Verdict.valueOf(row.getString("verdict")), row.getString("remark"))));
    }

    private Map<UUID, List<Finding>> findings(Scope scope) {
        return grouped(
                scope,
                """
                        select f.visit_id, f.item_code, f.description, f.suggestion, f.hazard_id, f.correction, f.confirmed
                        from supervision_finding f join supervision_visit v on v.id = f.visit_id
                        where %s
                        order by f.visit_id, f.position, f.id
                        """,
                row -> new Finding(
                        row.getString("item_code"),
                        row.getString("description"),
                        row.getString("suggestion"),
                        row.getObject("hazard_id") != null,
                        row.getString("correction"),
                        row.getObject("confirmed", Boolean.class)));
    }

    private Map<UUID, List<Interviews>> interviews(Scope scope) {
        return grouped(scope, """
                        select i.visit_id, count(*) as asked, count(*) filter (where i.satisfied) as satisfied
                        from supervision_interview i join supervision_visit v on v.id = i.visit_id
                        where %s
                        group by i.visit_id
                        """, row -> new Interviews(row.getInt("asked"), row.getInt("satisfied")));
    }

    private Map<UUID, List<String>> practices(Scope scope) {
        return grouped(scope, """
                        select p.visit_id, p.text
                        from supervision_practice p join supervision_visit v on v.id = p.visit_id
                        where %s
                        order by p.id
                        """, row -> row.getString("text"));
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> grouped(Scope scope, String sql, Read<T> read) {
        return select(scope, sql, (row, number) -> new Of<>(row.getObject("visit_id", UUID.class), read.from(row)))
                .stream()
                .collect(Collectors.groupingBy(Of::visit, Collectors.mapping(Of::value, Collectors.toList())));
    }

    private <T> List<T> select(Scope scope, String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql.formatted(SCOPE))
                .param("round", scope.round().value())
                .param(
                        "team",
                        scope.team() == null ? null : scope.team().value().toString())
                .query(mapper)
                .list();
    }

    private static VisitFile file(ResultSet row, Notes notes) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var judgements = new HashMap<String, Judgement>();
        notes.judgements().getOrDefault(id, List.of()).forEach(one -> judgements.put(one.item(), one.judgement()));
        return new VisitFile(
                id,
                row.getObject("team_id", UUID.class),
                VisitKind.valueOf(row.getString("kind")),
                VisitStatus.valueOf(row.getString("status")),
                row.getString("name"),
                row.getObject("city_id", UUID.class),
                row.getString("city"),
                row.getString("county"),
                row.getString("place"),
                Moments.readOptional(row, "started_at"),
                Moments.readOptional(row, "ended_at"),
                Moments.readOptional(row, "handed_over_at"),
                Moments.readOptional(row, "acknowledged_at"),
                row.getString("acknowledged_name"),
                ReadFigures.texts(row.getArray("methods")).stream()
                        .map(VisitMethod::valueOf)
                        .toList(),
                row.getString("notes"),
                row.getString("opinion"),
                row.getString("skip_reason"),
                row.getObject("draw_id", UUID.class),
                row.getObject("draw_position", Integer.class),
                row.getObject("replaces_id") != null,
                row.getString("replaced_by"),
                Map.copyOf(judgements),
                notes.findings().getOrDefault(id, List.of()),
                notes.interviews()
                        .getOrDefault(id, List.of(new Interviews(0, 0)))
                        .getFirst(),
                notes.practices().getOrDefault(id, List.of()));
    }
}
