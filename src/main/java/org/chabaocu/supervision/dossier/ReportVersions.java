package org.chabaocu.supervision.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.dossier.Report.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The saved versions of reports; none is ever changed. */
@Repository
class ReportVersions {

    private static final String SELECT = """
            select s.version, s.sections, s.drafted, s.saved_at, p.name
            from supervision_report s join person p on p.id = s.saved_by
            where s.round_id = :round and s.team_id is not distinct from cast(:team as uuid)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Report> latest(ReportId id) {
        return select(id, "order by s.version desc limit 1", 0).stream().findFirst();
    }

    Optional<Report> version(ReportId id, int version) {
        return select(id, "and s.version = :version", version).stream().findFirst();
    }

    /** The newest first. */
    List<Report> all(ReportId id) {
        return select(id, "order by s.version desc", 0);
    }

    private List<Report> select(ReportId id, String rest, int version) {
        return jdbc.sql(SELECT + rest)
                .param("round", id.round().value())
                .param("team", team(id))
                .param("version", version)
                .query(this::report)
                .list();
    }

    void insert(ReportId id, int version, List<Section> sections, boolean drafted, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into supervision_report (round_id, team_id, id, version, sections, drafted, saved_by, saved_at)
                        values (:round, cast(:team as uuid), :id, :version, cast(:sections as jsonb), :drafted, :by, :at)
                        """)
                .param("round", id.round().value())
                .param("team", team(id))
                .param("id", Ids.next())
                .param("version", version)
                .param("sections", json.writeValueAsString(sections))
                .param("drafted", drafted)
                .param("by", by.value())
                .param("at", Moments.parameter(at))
                .update();
    }

    private static @Nullable String team(ReportId id) {
        var team = id.team();
        return team == null ? null : team.toString();
    }

    private Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getInt("version"),
                json.readValue(row.getString("sections"), new TypeReference<List<Section>>() {}),
                row.getBoolean("drafted"),
                row.getString("name"),
                Moments.read(row, "saved_at"));
    }
}
