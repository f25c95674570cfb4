package org.chabaocu.campaign.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.campaign.certificate.CoveredPost.Cover;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who does which special work in units on a day, and with which certificate. One statement for any number of units. */
@Repository
public class SpecialPostCoverage {

    private static final String SELECT = """
            select s.unit_id, s.id, s.province_id, s.city_id, s.county_id, s.kind, s.work, s.post, s.holder_id, s.holder_name,
                s.holder_employer, s.since, s.until, s.version, coalesce(p.name, s.holder_name) as doer,
                (s.holder_id is null or p.active and home.unit_id = s.unit_id) as here, %s,
                best.id as certificate, best.expires_on, best.review_due
            from special_post s
            join lateral (
                select k.name, k.name_en from certificate_kind k where k.code = s.kind order by k.version desc limit 1) k on true
            left join certificate_work w on w.code = s.work
            left join person p on p.id = s.holder_id
            left join organization home on home.id = p.home_id
            left join lateral (
                select c.id, c.expires_on, c.review_due
                from (
                    select c.id, c.expires_on,
                        -- a review passed later says nothing about this day
                        coalesce((select min(r.due_before) from certificate_review r
                            where r.unit_id = c.unit_id and r.certificate_id = c.id and r.reviewed_on > :day),
                            c.review_due_on) as review_due
                    from certificate c
                    where c.unit_id = s.unit_id and c.kind = s.kind and (s.work is null or c.work = s.work)
                        and (c.holder_id = s.holder_id or c.holder_name = s.holder_name)
                        and c.issued_on <= :day and (c.status <> 'WITHDRAWN' or c.ended_on > :day)) c
                order by (c.expires_on >= :day and coalesce(c.review_due >= :day, true)) desc, c.expires_on desc, c.id desc
                limit 1) best on true
            where s.unit_id in (:units) and s.since <= :day and (s.until is null or s.until > :day)
            order by s.unit_id, s.post, s.id
            """.formatted(Titles.COLUMNS);

    private final JdbcClient jdbc;

    SpecialPostCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The special posts of these units on a day, also those whose doer has left. */
    public List<CoveredPost> of(Collection<OrganizationId> units, LocalDate day) {
        if (units.isEmpty()) return List.of();
        return jdbc.sql(SELECT)
                .param("units", units.stream().map(OrganizationId::value).toList())
                .param("day", day)
                .query((row, number) -> covered(row, day))
                .list();
    }

    /** How many certificates these units have on a day; those without any are left out. */
    public Map<OrganizationId, Integer> certificates(Collection<OrganizationId> units, LocalDate day) {
        if (units.isEmpty()) return Map.of();
        record Count(OrganizationId unit, int certificates) {}
        return jdbc
                .sql("""
                        select c.unit_id, count(*)::int as certificates
                        from certificate c
                        where c.unit_id in (:units) and c.issued_on <= :day and (c.ended_on is null or c.ended_on > :day)
                        group by c.unit_id
                        """)
                .param("units", units.stream().map(OrganizationId::value).toList())
                .param("day", day)
                .query((row, number) ->
                        new Count(new OrganizationId(row.getObject("unit_id", UUID.class)), row.getInt("certificates")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::unit, Count::certificates));
    }

    private static CoveredPost covered(ResultSet row, LocalDate day) throws SQLException {
        var proof = proof(row);
        return new CoveredPost(
                SpecialPosts.post(row, 0),
                row.getString("doer"),
                row.getBoolean("here"),
                Titles.of(row),
                cover(proof, day),
                proof);
    }

    private static CoveredPost.@Nullable Proof proof(ResultSet row) throws SQLException {
        var id = row.getObject("certificate", UUID.class);
        return id == null
                ? null
                : new CoveredPost.Proof(
                        new CertificateId(id),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("review_due", LocalDate.class));
    }

    private static Cover cover(CoveredPost.@Nullable Proof proof, LocalDate day) {
        if (proof == null) return Cover.NONE;
        if (day.isAfter(proof.expiresOn())) return Cover.EXPIRED;
        var review = proof.reviewDueOn();
        return review != null && day.isAfter(review) ? Cover.REVIEW_OVERDUE : Cover.VALID;
    }
}
