package org.chabaocu.campaign.readiness;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.TrainingLevel;
import org.chabaocu.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of many organisations as the rules look at them, in a statement each. */
@Repository
class EvidenceRecords {

    /** Those whose hiring was entered, and those who are named in a training though nobody entered when they were hired. */
    private static final String TRAINEES = """
            select t.unit_id, max(t.name) as name, coalesce(sum(t.hours), 0) as hours, coalesce(bool_or(t.passed), false) as passed,
                bool_or(t.taught and (t.level is null or t.level = 'UNIT')) as at_unit,
                bool_or(t.taught and (t.level is null or t.level = 'DEPARTMENT')) as at_department,
                bool_or(t.taught and (t.level is null or t.level = 'TEAM')) as at_team
            from (
                select h.unit_id, h.person_id::text as who, p.name, coalesce(c.hours, r.hours) as hours, c.passed, r.level,
                    r.id is not null as taught
                from campaign_hiring h
                join person p on p.id = h.person_id
                left join (campaign_participant c
                    join campaign_record r on r.unit_id = c.unit_id and r.id = c.record_id and r.kind = 'INDUCTION_TRAINING'
                        and r.status = 'KEPT')
                    on c.unit_id = h.unit_id and c.person_id = h.person_id and r.held_on >= h.hired_on
                where h.unit_id in (:units) and h.status = 'NEW' and h.hired_on between :from and :to
                union all
                select c.unit_id, coalesce(c.person_id::text, c.name), c.name, coalesce(c.hours, r.hours), c.passed, r.level, true
                from campaign_record r
                join campaign_participant c on c.unit_id = r.unit_id and c.record_id = r.id
                where r.unit_id in (:units) and r.status = 'KEPT' and r.kind = 'INDUCTION_TRAINING'
                    and r.held_on between :from and :to
                    and not exists (select from campaign_hiring h
                        where h.unit_id = c.unit_id and h.person_id = c.person_id and h.status = 'NEW')) t
            group by t.unit_id, t.who
            order by 2, t.who
            """;

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

    /** The new employees of a year, each with what they were taught since they were hired. */
    Map<OrganizationId, List<Trainee>> trainees(Collection<OrganizationId> units, int year) {
        return byKeeper(jdbc.sql(TRAINEES)
                .param("units", values(units))
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query((row, number) -> new Of<>(keeper(row), trainee(row)))
                .list());
    }

    private static Trainee trainee(ResultSet row) throws SQLException {
        var levels = EnumSet.noneOf(TrainingLevel.class);
        for (var level : TrainingLevel.values()) if (row.getBoolean("at_" + level)) levels.add(level);
        return new Trainee(row.getString("name"), row.getBigDecimal("hours"), row.getBoolean("passed"), levels);
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
