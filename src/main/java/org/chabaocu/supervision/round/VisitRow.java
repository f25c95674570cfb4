package org.chabaocu.supervision.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A visit in a list.
 *
 * @param stratum null for a city union, which is not drawn
 * @param order its place in the draw; null likewise
 */
public record VisitRow(
        VisitId id,
        VisitKind kind,
        UUID organizationId,
        String name,
        UUID cityId,
        String cityName,
        @Nullable String stratum,
        @Nullable Integer order,
        VisitStatus status,
        TeamId teamId,
        RoundId roundId,
        String roundTitle,
        LocalDate roundEndsOn) {

    /** The city unions first, then the units as they were drawn. */
    static final String SELECT = """
            select v.id, v.kind, v.organization_id, o.name, v.city_id, c.name as city_name, v.stratum, v.draw_position, v.status,
                v.team_id, r.id as round_id, r.title, r.ends_on
            from supervision_visit v
            join supervision_round r on r.id = v.round_id
            join organization o on o.id = v.organization_id
            join organization c on c.id = v.city_id
            """;

    static final String ORDER = " order by r.id desc, c.code, v.kind, v.stratum, v.draw_position";

    static VisitRow read(ResultSet row, int number) throws SQLException {
        return new VisitRow(
                new VisitId(row.getObject("id", UUID.class)),
                VisitKind.valueOf(row.getString("kind")),
                row.getObject("organization_id", UUID.class),
                Objects.requireNonNull(row.getString("name")),
                row.getObject("city_id", UUID.class),
                Objects.requireNonNull(row.getString("city_name")),
                row.getString("stratum"),
                row.getObject("draw_position", Integer.class),
                VisitStatus.valueOf(row.getString("status")),
                new TeamId(row.getObject("team_id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                Objects.requireNonNull(row.getString("title")),
                row.getObject("ends_on", LocalDate.class));
    }
}
