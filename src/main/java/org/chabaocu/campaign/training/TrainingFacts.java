package org.chabaocu.campaign.training;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.TrainingLevel;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Training in figures. Nobody is asked for permission. */
@Repository
@Transactional(readOnly = true)
public class TrainingFacts {

    private static final String YEAR = """
            r.unit_id = :unit and r.status = 'KEPT' and r.held_on between :from and :to
            """;

    private final JdbcClient jdbc;

    TrainingFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the training records of a unit's year. */
    public TrainingYear of(OrganizationId unit, int year) {
        return new TrainingYear(
                year, staff(unit), allStaff(unit, year), drills(unit, year), named(unit, year), newcomers(unit, year));
    }

    private int staff(OrganizationId unit) {
        return jdbc.sql("""
                        select coalesce(u.staff, (
                            select count(*) from person p join organization o on o.id = p.home_id
                            where o.unit_id = :unit and p.active))
                        from organization u where u.id = :unit
                        """)
                .param("unit", unit.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private List<TrainingYear.Session> allStaff(OrganizationId unit, int year) {
        return ofYear(
                        "select r.id, r.held_on, r.title, r.participants from campaign_record r where " + YEAR
                                + " and r.kind = 'ALL_STAFF_TRAINING' order by r.held_on desc, r.id desc",
                        unit,
                        year)
                .query((row, number) -> new TrainingYear.Session(
                        new RecordId(row.getObject("id", UUID.class)),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("title"),
                        row.getObject("participants", Integer.class)))
                .list();
    }

    private int drills(OrganizationId unit, int year) {
        return ofYear("select count(*) from campaign_record r where " + YEAR + " and r.kind = 'DRILL'", unit, year)
                .query(Integer.class)
                .single();
    }

    private int named(OrganizationId unit, int year) {
        return ofYear("""
                        select count(distinct c.person_id)
                        from campaign_record r join campaign_participant c on c.unit_id = r.unit_id and c.record_id = r.id
                        where r.kind = 'ALL_STAFF_TRAINING' and\s""" + YEAR, unit, year).query(Integer.class).single();
    }

    /** Those hired in the year, by name, with the inductions they took part in since. */
    public List<InductionStanding> newcomers(OrganizationId unit, int year) {
        return ofYear("""
                        select h.person_id, h.hired_on, h.version, p.name, d.name as department,
                            coalesce(sum(coalesce(t.own_hours, t.hours)), 0) as hours,
                            coalesce(bool_or(t.passed), false) as passed,
                            coalesce(bool_or(t.level is null or t.level = 'UNIT') filter (where t.person_id is not null), false)
                                as at_unit,
                            coalesce(bool_or(t.level is null or t.level = 'DEPARTMENT') filter (where t.person_id is not null), false)
                                as at_department,
                            coalesce(bool_or(t.level is null or t.level = 'TEAM') filter (where t.person_id is not null), false)
                                as at_team
                        from campaign_hiring h
                        join person p on p.id = h.person_id
                        join organization o on o.id = p.home_id
                        left join organization d on d.id = o.department_id
                        left join (
                            select c.person_id, c.hours as own_hours, c.passed, r.hours, r.level, r.held_on
                            from campaign_participant c
                            join campaign_record r on r.unit_id = c.unit_id and r.id = c.record_id
                            where c.unit_id = :unit and r.kind = 'INDUCTION_TRAINING' and r.status = 'KEPT'
                                and r.held_on >= :from) t
                            on t.person_id = h.person_id and t.held_on >= h.hired_on
                        where h.unit_id = :unit and h.status = 'NEW' and h.hired_on between :from and :to
                        group by h.person_id, h.hired_on, h.version, p.name, d.name
                        order by p.name, h.person_id
                        """, unit, year).query(TrainingFacts::standing).list();
    }

    private static InductionStanding standing(ResultSet row, int number) throws SQLException {
        var levels = EnumSet.noneOf(TrainingLevel.class);
        if (row.getBoolean("at_unit")) levels.add(TrainingLevel.UNIT);
        if (row.getBoolean("at_department")) levels.add(TrainingLevel.DEPARTMENT);
        if (row.getBoolean("at_team")) levels.add(TrainingLevel.TEAM);
        return new InductionStanding(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("department"),
                row.getObject("hired_on", LocalDate.class),
                row.getBigDecimal("hours"),
                levels,
                row.getBoolean("passed"),
                row.getLong("version"));
    }

    /**
     * The class hours of one person in a year.
     *
     * @param trainings how many the person took part in
     * @param exams how many exams were passed
     */
    public record PersonHours(
            PersonId person, String name, @Nullable String department, BigDecimal hours, int trainings, int exams) {}

    /** @param next the cursor of the following page, null on the last */
    public record Slice(List<PersonHours> rows, @Nullable UUID next) {}

    /** Every active person of the unit whose name contains the text, by name, also who has no hours. */
    public Slice hours(OrganizationId unit, int year, String text, int limit, @Nullable UUID after) {
        var where = new Conditions().add("o.unit_id = :unit").add("p.active");
        if (!text.isBlank()) where.add("p.name like :text", "text", Conditions.containing(text));
        if (after != null)
            where.add("(p.name, p.id) > (select a.name, a.id from person a where a.id = :after)", "after", after);
        var rows = ofYear("""
                        select p.id, p.name, d.name as department, h.hours, h.trainings, h.exams
                        from person p
                        join organization o on o.id = p.home_id
                        left join organization d on d.id = o.department_id
                        left join lateral (
                            select coalesce(sum(coalesce(c.hours, r.hours)), 0) as hours, count(*) as trainings,
                                count(*) filter (where c.passed) as exams
                            from campaign_participant c
                            join campaign_record r on r.unit_id = c.unit_id and r.id = c.record_id
                            where c.unit_id = :unit and c.person_id = p.id and %s
                                and r.kind in ('SAFETY_EDUCATION', 'INDUCTION_TRAINING', 'ALL_STAFF_TRAINING', 'DRILL')) h on true
                        where %s
                        order by p.name, p.id
                        limit :limit
                        """.formatted(YEAR, where.sql()), unit, year)
                .params(where.parameters())
                .param("limit", limit + 1)
                .query((row, number) -> new PersonHours(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("department"),
                        row.getBigDecimal("hours"),
                        row.getInt("trainings"),
                        row.getInt("exams")))
                .list();
        if (rows.size() <= limit) return new Slice(rows, null);
        return new Slice(rows.subList(0, limit), rows.get(limit - 1).person().value());
    }

    /**
     * One training of one person.
     *
     * @param hours class hours that count for the person
     */
    public record PersonTraining(
            RecordId record,
            String kind,
            String title,
            LocalDate heldOn,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal score,
            @Nullable Boolean passed) {}

    /** Everything a person took part in by name in a year of a unit, newest first. */
    public List<PersonTraining> of(PersonId person, OrganizationId unit, int year) {
        return ofYear("""
                        select r.id, r.kind, r.title, r.held_on, coalesce(c.hours, r.hours) as hours, c.score, c.passed
                        from campaign_participant c
                        join campaign_record r on r.unit_id = c.unit_id and r.id = c.record_id
                        where c.unit_id = :unit and c.person_id = :person and\s""" + YEAR + " order by r.held_on desc, r.id desc", unit, year)
                .param("person", person.value())
                .query((row, number) -> new PersonTraining(
                        new RecordId(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getBigDecimal("hours"),
                        row.getBigDecimal("score"),
                        row.getObject("passed", Boolean.class)))
                .list();
    }

    private JdbcClient.StatementSpec ofYear(String sql, OrganizationId unit, int year) {
        return jdbc.sql(sql)
                .param("unit", unit.value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31));
    }
}
