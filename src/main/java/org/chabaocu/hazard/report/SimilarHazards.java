package org.chabaocu.hazard.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds likely duplicates by what their place and description have in common with a new report, three characters at a time. */
@Repository
class SimilarHazards {

    private static final int MOST = 3;

    private final JdbcClient jdbc;

    SimilarHazards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The likeliest first. The same place asks for less likeness of the description than another one. */
    List<SimilarHazard> find(UUID unit, @Nullable UUID location, String place, String description) {
        return jdbc.sql("""
                        with open as (
                            select h.id, h.number, h.place, left(h.description, 120) as excerpt, h.status, h.reported_at,
                                similarity(h.description, :description) as alike,
                                coalesce(h.location_id = :location, false) or similarity(h.place, :place) >= 0.5 as same_place
                            from hazard h
                            where h.unit_id = :unit and h.status in (:open)
                        )
                        select id, number, place, excerpt, status, reported_at
                        from open
                        where alike >= case when same_place then 0.2 else 0.6 end
                        order by alike + case when same_place then 0.3 else 0 end desc, id desc
                        limit :most
                        """)
                .param("unit", unit)
                .param("location", location)
                .param("place", place)
                .param("description", description)
                .param("open", HazardStatus.allOpen().stream().map(Enum::name).toList())
                .param("most", MOST)
                .query(SimilarHazards::hazard)
                .list();
    }

    private static SimilarHazard hazard(ResultSet row, int number) throws SQLException {
        return new SimilarHazard(
                new HazardId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("place"),
                row.getString("excerpt"),
                HazardStatus.valueOf(row.getString("status")),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
