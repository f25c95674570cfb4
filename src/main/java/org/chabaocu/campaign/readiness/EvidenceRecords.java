package org.chabaocu.campaign.readiness;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of many organisations as the rules look at them, in a statement each. */
@Repository
class EvidenceRecords {

    private final JdbcClient jdbc;

    EvidenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of<T>(OrganizationId keeper, T value) {}

    /** What counts in a year, newest first; rules and systems from before are among it. */
    Map<OrganizationId, List<KeptRecord>> ofYear(Collection<OrganizationId> keepers, int year) {
        return byKeeper(jdbc.sql("""
                        select r.unit_id, r.id, r.kind, r.title, r.held_on, r.ends_on, r.hours,
                            (select count(*) from campaign_participant p
                            where p.unit_id = r.unit_id and p.record_id = r.id)::int as named
                        from campaign_record r
                        where r.unit_id in (:keepers) and r.status = 'KEPT' and r.held_on <= :to
                            and (r.held_on >= :from or r.kind in (:standing))
                        order by r.held_on desc, r.id desc
                        """)
                .param("keepers", values(keepers))
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .param(
                        "standing",
                        ReadinessRules.STANDING.stream().map(Enum::name).toList())
                .query((row, number) -> new Of<>(keeper(row), record(row)))
                .list());
    }

    /** The people named in induction trainings of a year, with their hours in all of them and their last exam. */
    Map<OrganizationId, List<Trainee>> trainees(Collection<OrganizationId> units, int year) {
        return byKeeper(jdbc.sql("""
                        select p.unit_id, max(p.name) as name, sum(coalesce(p.hours, r.hours, 0)) as hours,
                            (array_agg(p.passed order by r.held_on desc, r.id desc) filter (where p.passed is not null))[1]
                                as passed
                        from campaign_record r
                        join campaign_participant p on p.unit_id = r.unit_id and p.record_id = r.id
                        where r.unit_id in (:units) and r.status = 'KEPT' and r.kind = 'INDUCTION_TRAINING'
                            and r.held_on between :from and :to
                        group by p.unit_id, coalesce(p.person_id::text, p.name)
                        order by 2
                        """)
                .param("units", values(units))
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query((row, number) -> new Of<>(
                        keeper(row),
                        new Trainee(
                                row.getString("name"),
                                row.getBigDecimal("hours"),
                                row.getObject("passed", Boolean.class))))
                .list());
    }

    private static KeptRecord record(ResultSet row) throws SQLException {
        return new KeptRecord(
                new RecordId(row.getObject("id", UUID.class)),
                RecordKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBigDecimal("hours"),
                row.getInt("named"));
    }

    private static <T> Map<OrganizationId, List<T>> byKeeper(List<Of<T>> rows) {
        return rows.stream().collect(groupingBy(Of::keeper, mapping(Of::value, toList())));
    }

    private static OrganizationId keeper(ResultSet row) throws SQLException {
        return new OrganizationId(row.getObject("unit_id", UUID.class));
    }

    private static List<UUID> values(Collection<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::value).toList();
    }
}
