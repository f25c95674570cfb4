package org.chabaocu.campaign.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The special posts of units. */
@Repository
class SpecialPosts {

    private static final String COLUMNS = """
            s.unit_id, s.id, s.province_id, s.city_id, s.county_id, s.kind, s.work, s.post, s.holder_id, s.holder_name,
            s.holder_employer, s.since, s.until, s.version
            """;

    private final JdbcClient jdbc;

    SpecialPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SpecialPost> find(SpecialPostId id) {
        return jdbc.sql("select %s from special_post s where s.id = :id".formatted(COLUMNS))
                .param("id", id.value())
                .query(SpecialPosts::post)
                .optional();
    }

    /** False if the same person does the same work there already. */
    boolean insert(SpecialPost post, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into special_post (unit_id, id, province_id, city_id, county_id, kind, work, post,
                                    holder_id, holder_name, holder_employer, since, version, entered_by, entered_at)
                                values (:unit, :id, :province, :city, :county, :kind, :work, :post, :holder, :holderName,
                                    :employer, :since, 1, :by, :at)
                                on conflict do nothing
                                """)
                        .param("unit", post.unit().id().value())
                        .param("id", post.id().value())
                        .param("province", post.unit().provinceId().value())
                        .param("city", CertificateRows.value(post.unit().cityId()))
                        .param("county", CertificateRows.value(post.unit().countyId()))
                        .param("kind", post.kind())
                        .param("work", post.work())
                        .param("post", post.post())
                        .param("holder", post.holder().personId())
                        .param("holderName", post.holder().name())
                        .param("employer", post.holder().employer())
                        .param("since", post.since())
                        .param("by", by.value())
                        .param("at", Moments.parameter(at))
                        .update()
                == 1;
    }

    /** False if it is no longer of this version, or ended already. */
    boolean end(SpecialPost post, LocalDate until) {
        return jdbc.sql("""
                                update special_post s set until = :until, version = s.version + 1
                                where s.unit_id = :unit and s.id = :id and s.version = :version and s.until is null
                                """)
                        .param("until", until)
                        .param("unit", post.unit().id().value())
                        .param("id", post.id().value())
                        .param("version", post.version())
                        .update()
                == 1;
    }

    static SpecialPost post(ResultSet row, int number) throws SQLException {
        return new SpecialPost(
                new SpecialPostId(row.getObject("id", UUID.class)),
                CertificateRows.unit(row),
                row.getString("kind"),
                row.getString("work"),
                row.getString("post"),
                CertificateRows.holder(row),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getLong("version"));
    }
}
