package org.chabaocu.campaign.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Records to read: all of one organisation's year, or a list of what somebody sees. */
@Repository
@Transactional(readOnly = true)
public class Records {

    private static final String SELECT = """
            select r.id, r.unit_id, o.kind as organization_kind, o.name as organization_name, r.kind, r.title, r.held_on,
                r.ends_on, r.place, r.document_number, r.level, r.participants, r.hours, r.status, p.named, p.examined, p.passed,
                (select count(*) from campaign_attachment f where f.unit_id = r.unit_id and f.record_id = r.id) as attachments
            from campaign_record r
            join organization o on o.id = r.unit_id
            left join lateral (
                select count(*) as named, count(c.passed) as examined, count(*) filter (where c.passed) as passed
                from campaign_participant c
                where c.unit_id = r.unit_id and c.record_id = r.id) p on true
            where\s""";
    private static final String NEWEST_FIRST = " order by r.held_on desc, r.id desc";

    private final JdbcClient jdbc;

    Records(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next the cursor of the following page, null on the last */
    public record Slice(List<RecordRow> rows, @Nullable UUID next) {}

    /** What counts for an organisation in a year, by the day it was held, newest first. Nobody is asked for permission. */
    public List<RecordRow> of(OrganizationId organization, int year) {
        return jdbc.sql(SELECT + """
                        r.unit_id = :organization and r.status = 'KEPT' and r.held_on between :from and :to
                        """ + NEWEST_FIRST)
                .param("organization", organization.value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(Records::row)
                .list();
    }

    /** What somebody sees of it, newest first. */
    public Slice list(RecordFilter filter, Actor actor) {
        var conditions = filter.conditions(actor);
        var rows = jdbc.sql(SELECT + conditions.sql() + NEWEST_FIRST + " limit :limit")
                .params(conditions.parameters())
                .param("limit", filter.limit() + 1)
                .query(Records::row)
                .list();
        if (rows.size() <= filter.limit()) return new Slice(rows, null);
        var page = rows.subList(0, filter.limit());
        return new Slice(page, page.getLast().id().value());
    }

    /** How many records of each kind count in each month of a year; of kinds without any there is no entry. */
    public Map<RecordKind, int[]> countByMonth(OrganizationId organization, int year) {
        var counts = new EnumMap<RecordKind, int[]>(RecordKind.class);
        jdbc.sql("""
                        select r.kind, cast(extract(month from r.held_on) as int) as month, count(*) as count
                        from campaign_record r
                        where r.unit_id = :organization and r.status = 'KEPT' and r.held_on between :from and :to
                        group by 1, 2
                        """)
                .param("organization", organization.value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(row -> {
                    var months = counts.computeIfAbsent(RecordKind.valueOf(row.getString("kind")), kind -> new int[12]);
                    months[row.getInt("month") - 1] = row.getInt("count");
                });
        return counts;
    }

    /** One record that counts. Nobody is asked for permission. */
    public Optional<RecordRow> find(RecordId id) {
        var conditions = new Conditions().add("r.id = :id", "id", id.value()).add("r.status = 'KEPT'");
        return jdbc.sql(SELECT + conditions.sql())
                .params(conditions.parameters())
                .query(Records::row)
                .optional();
    }

    private static RecordRow row(ResultSet row, int number) throws SQLException {
        var level = row.getString("level");
        return new RecordRow(
                new RecordId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("unit_id", UUID.class)),
                OrganizationKind.valueOf(row.getString("organization_kind")),
                row.getString("organization_name"),
                RecordKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("place"),
                row.getString("document_number"),
                level == null ? null : TrainingLevel.valueOf(level),
                row.getObject("participants", Integer.class),
                row.getInt("named"),
                row.getBigDecimal("hours"),
                row.getInt("examined"),
                row.getInt("passed"),
                row.getInt("attachments"),
                RecordStatus.valueOf(row.getString("status")));
    }
}
