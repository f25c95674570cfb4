package org.chabaocu.hazard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.Source;
import org.chabaocu.hazard.domain.Acceptance;
import org.chabaocu.hazard.domain.HazardSnapshot;
import org.chabaocu.hazard.domain.HazardState.CloseOut;
import org.chabaocu.hazard.domain.HazardState.Dismissal;
import org.chabaocu.hazard.domain.HazardState.Extension;
import org.chabaocu.hazard.domain.HazardState.Filing;
import org.chabaocu.hazard.domain.HazardState.Grading;
import org.chabaocu.hazard.domain.HazardState.Listing;
import org.chabaocu.hazard.domain.HazardState.Plan;
import org.chabaocu.hazard.domain.HazardState.StopWork;
import org.chabaocu.hazard.domain.Report;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@link HazardColumns#ALL} back into the parts of the aggregate. */
final class HazardReader {

    private HazardReader() {}

    static HazardSnapshot read(ResultSet row) throws SQLException {
        return new HazardSnapshot(
                report(row),
                where(row),
                HazardStatus.valueOf(row.getString("status")),
                row.getLong("version"),
                row.getInt("round"),
                instant(row, "due_at"),
                row.getString("category"),
                grading(row),
                row.getBoolean("imminent"),
                plan(row),
                filing(row),
                listing(row),
                stopWork(row),
                dismissal(row),
                row.getBoolean("objected"),
                extension(row),
                new Acceptance(
                        person(row, "rectified_by"),
                        instant(row, "rectified_at"),
                        verdict(row, "inspected", "passed"),
                        verdict(row, "supervised", "agreed")),
                closeOut(row),
                row.getInt("event_seq"),
                HexFormat.of().formatHex(row.getBytes("head_hash")));
    }

    private static @Nullable Grading grading(ResultSet row) throws SQLException {
        var grade = row.getString("grade");
        return grade == null ? null : new Grading(Grade.valueOf(grade), Cause.valueOf(row.getString("cause")));
    }

    private static @Nullable Plan plan(ResultSet row) throws SQLException {
        var level = row.getString("level");
        if (level == null) return null;
        return new Plan(
                Level.valueOf(level),
                new PersonId(row.getObject("responsible_id", UUID.class)),
                row.getString("measures"),
                row.getBigDecimal("funds"),
                row.getObject("deadline", LocalDate.class));
    }

    private static @Nullable Filing filing(ResultSet row) throws SQLException {
        var archiveNumber = row.getString("archive_number");
        if (archiveNumber == null) return null;
        return new Filing(
                archiveNumber,
                row.getObject("filed_on", LocalDate.class),
                row.getString("government_department"),
                row.getString("document_number"),
                row.getObject("notified_on", LocalDate.class));
    }

    private static @Nullable Listing listing(ResultSet row) throws SQLException {
        var number = row.getString("listing_number");
        if (number == null) return null;
        return new Listing(
                number,
                present(row, "listed_at"),
                row.getString("delist_document"),
                row.getObject("delisted_on", LocalDate.class));
    }

    private static @Nullable StopWork stopWork(ResultSet row) throws SQLException {
        var advisedAt = instant(row, "stop_advised_at");
        if (advisedAt == null) return null;
        return new StopWork(
                advisedAt,
                row.getObject("stop_answer", Boolean.class),
                instant(row, "stop_answered_at"),
                instant(row, "stop_lifted_at"));
    }

    private static @Nullable Dismissal dismissal(ResultSet row) throws SQLException {
        var to = row.getString("dismissal");
        if (to == null) return null;
        return new Dismissal(
                HazardStatus.valueOf(to),
                new PersonId(row.getObject("dismissal_by", UUID.class)),
                row.getObject("duplicate_of", UUID.class));
    }

    private static @Nullable Extension extension(ResultSet row) throws SQLException {
        var deadline = row.getObject("extension_deadline", LocalDate.class);
        return deadline == null
                ? null
                : new Extension(deadline, new PersonId(row.getObject("extension_by", UUID.class)));
    }

    private static @Nullable CloseOut closeOut(ResultSet row) throws SQLException {
        var number = row.getString("close_number");
        return number == null ? null : new CloseOut(number, present(row, "closed_at"));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                new HazardId(row.getObject("id", UUID.class)),
                row.getString("number"),
                Source.valueOf(row.getString("source")),
                row.getObject("location_id", UUID.class),
                row.getString("place"),
                row.getString("description"),
                present(row, "found_at"),
                present(row, "reported_at"),
                person(row, "reporter_id"),
                row.getBytes("claim_hash"));
    }

    private static Lineage where(ResultSet row) throws SQLException {
        var unit = new OrganizationId(row.getObject("unit_id", UUID.class));
        var department = node(row, "department_id");
        var team = node(row, "team_id");
        var kind = team != null
                ? OrganizationKind.TEAM
                : department != null ? OrganizationKind.DEPARTMENT : OrganizationKind.UNIT;
        var id = team != null ? team : department != null ? department : unit;
        var province = new OrganizationId(row.getObject("province_id", UUID.class));
        return new Lineage(id, kind, province, node(row, "city_id"), node(row, "county_id"), unit, department, team);
    }

    private static Acceptance.@Nullable Verdict verdict(ResultSet row, String prefix, String positive)
            throws SQLException {
        var by = person(row, prefix + "_by");
        return by == null ? null : new Acceptance.Verdict(by, present(row, prefix + "_at"), row.getBoolean(positive));
    }

    private static @Nullable OrganizationId node(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganizationId(id);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static Instant present(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
