package org.chabaocu.campaign.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.sql.Conditions;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates read for lists and pages. */
@Repository
public class CertificateLists {

    private static final String SELECT = """
            select %s, %s, u.name as unit_name, coalesce(p.name, c.holder_name) as holder,
                (c.holder_id is null or p.active and home.unit_id = c.unit_id) as here,
                array(select s.post from special_post s
                    where s.unit_id = c.unit_id and s.kind = c.kind and (s.work is null or s.work = c.work)
                        and (s.holder_id = c.holder_id or s.holder_name = c.holder_name) and s.until is null
                    order by s.id) as posts
            from certificate c
            join certificate_kind k on k.code = c.kind and k.version = c.kind_version
            join organization u on u.id = c.unit_id
            left join certificate_work w on w.code = c.work
            left join person p on p.id = c.holder_id
            left join organization home on home.id = p.home_id
            """.formatted(CertificateRows.COLUMNS, Titles.COLUMNS);

    private final JdbcClient jdbc;

    CertificateLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of a certificate, whoever reads it. */
    record Found(
            Certificate certificate, String unitName, String holder, boolean here, List<String> posts, Titles titles) {}

    /** An entry of a certificate's history. */
    public record Moment(
            CertificateAct.Kind action,
            Instant at,
            String actor,
            @Nullable String reason,
            @Nullable LocalDate reviewedOn) {}

    Optional<Found> find(CertificateId id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id.value())
                .query(CertificateLists::found)
                .optional();
    }

    /** Those that fulfil the conditions, the one that ends first at the head. */
    List<Found> list(Conditions where, int limit) {
        return jdbc.sql(SELECT + "where " + where.sql()
                        + " order by least(c.expires_on, c.review_due_on), c.id limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query(CertificateLists::found)
                .list();
    }

    /** How many of a unit's certificates in use have their next day by each of these days. */
    List<Long> countDue(OrganizationId unit, List<LocalDate> days) {
        return jdbc.sql("""
                        select count(c.id)
                        from unnest(:days::date[]) with ordinality d (day, place)
                        left join certificate c on c.unit_id = :unit and c.status = 'IN_USE'
                            and least(c.expires_on, c.review_due_on) <= d.day
                        group by d.place order by d.place
                        """)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("unit", unit.value())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Moment> history(Certificate certificate) {
        return jdbc.sql("""
                        select e.action, e.at, p.name, e.data ->> 'reason' as reason, e.data ->> 'reviewedOn' as reviewed_on
                        from certificate_event e left join person p on p.id = e.actor_id
                        where e.unit_id = :unit and e.certificate_id = :id
                        order by e.version desc
                        """)
                .param("unit", certificate.unit().id().value())
                .param("id", certificate.id().value())
                .query(CertificateLists::moment)
                .list();
    }

    /** The one that took its place. */
    Optional<CertificateId> successor(Certificate certificate) {
        return jdbc.sql("select c.id from certificate c where c.unit_id = :unit and c.replaces = :id")
                .param("unit", certificate.unit().id().value())
                .param("id", certificate.id().value())
                .query(UUID.class)
                .optional()
                .map(CertificateId::new);
    }

    private static Moment moment(ResultSet row, int number) throws SQLException {
        var reviewedOn = row.getString("reviewed_on");
        var actor = row.getString("name");
        return new Moment(
                CertificateAct.Kind.valueOf(row.getString("action")),
                Moments.read(row, "at"),
                actor == null ? "" : actor,
                row.getString("reason"),
                reviewedOn == null ? null : LocalDate.parse(reviewedOn));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                CertificateRows.certificate(row, number),
                row.getString("unit_name"),
                row.getString("holder"),
                row.getBoolean("here"),
                List.of((String[]) row.getArray("posts").getArray()),
                Titles.of(row));
    }
}
