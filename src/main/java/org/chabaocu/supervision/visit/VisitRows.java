package org.chabaocu.supervision.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.domain.VisitStatus;
import org.jspecify.annotations.Nullable;

/** A row of supervision_visit, known as v. */
final class VisitRows {

    static final String COLUMNS = """
            v.id, v.round_id, v.team_id, v.kind, v.organization_id, v.city_id, v.draw_id, v.stratum, v.draw_position,
            v.replaces_id, v.status, v.started_at, v.ended_at, v.place, v.methods, v.notes, v.opinion, v.skip_reason,
            v.handed_over_at, v.acknowledged_at, v.corrected_at, v.confirmed_at, v.version, v.basics_version,
            v.notes_version, v.opinion_version
            """;

    private VisitRows() {}

    static Visit read(ResultSet row, int number) throws SQLException {
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                new TeamId(row.getObject("team_id", UUID.class)),
                VisitKind.valueOf(row.getString("kind")),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new OrganizationId(row.getObject("city_id", UUID.class)),
                drawn(row),
                replaces(row),
                VisitStatus.valueOf(row.getString("status")),
                moments(row),
                new Visit.Basics(row.getString("place"), methods(row), row.getLong("basics_version")),
                new Visit.Writing(text(row, "notes"), row.getLong("notes_version")),
                new Visit.Writing(text(row, "opinion"), row.getLong("opinion_version")),
                row.getString("skip_reason"),
                row.getLong("version"));
    }

    private static Visit.@Nullable Drawn drawn(ResultSet row) throws SQLException {
        var draw = row.getObject("draw_id", UUID.class);
        return draw == null ? null : new Visit.Drawn(draw, text(row, "stratum"), row.getInt("draw_position"));
    }

    private static @Nullable VisitId replaces(ResultSet row) throws SQLException {
        var id = row.getObject("replaces_id", UUID.class);
        return id == null ? null : new VisitId(id);
    }

    private static Visit.Moments moments(ResultSet row) throws SQLException {
        return new Visit.Moments(
                Moments.readOptional(row, "started_at"),
                Moments.readOptional(row, "ended_at"),
                Moments.readOptional(row, "handed_over_at"),
                Moments.readOptional(row, "acknowledged_at"),
                Moments.readOptional(row, "corrected_at"),
                Moments.readOptional(row, "confirmed_at"));
    }

    private static List<VisitMethod> methods(ResultSet row) throws SQLException {
        return texts(row, "methods").stream().map(VisitMethod::valueOf).toList();
    }

    /** A column of type text[]. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** The parameter of a column of type text[]. */
    static String[] array(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
