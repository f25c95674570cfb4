package org.chabaocu.campaign.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.campaign.event.CampaignEvents;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;

/** The columns of campaign_record, known as r beside its organisation o, and how they are read and written. */
final class RecordColumns {

    /** All of a record. The columns of the organisation come first and are read by their names: r.id is record_id. */
    static final String ALL = Organizations.LINEAGE_COLUMNS + """
            , r.id as record_id, r.kind as record_kind, r.title, r.held_on, r.ends_on, r.place, r.counterpart,
            r.document_number, r.level, r.participants, r.attendees, r.hours, r.pass_mark, r.content, r.status,
            r.withdrawn_reason, r.created_by, r.created_at, r.changed_by, r.changed_at, r.version, r.event_seq, r.head_hash,
            array(
                select f.attachment_id from campaign_attachment f
                where f.unit_id = r.unit_id and f.record_id = r.id order by f.position) as file_ids
            """;

    static final String FROM = " from campaign_record r join organization o on o.id = r.unit_id ";

    private RecordColumns() {}

    static CampaignRecord read(ResultSet row, int number) throws SQLException {
        return new CampaignRecord(
                new RecordId(row.getObject("record_id", UUID.class)),
                Organizations.lineage(row),
                details(row),
                List.of((UUID[]) row.getArray("file_ids").getArray()),
                RecordStatus.valueOf(row.getString("status")),
                row.getString("withdrawn_reason"),
                new PersonId(row.getObject("created_by", UUID.class)),
                Moments.read(row, "created_at"),
                new PersonId(row.getObject("changed_by", UUID.class)),
                Moments.read(row, "changed_at"),
                row.getLong("version"),
                new CampaignEvents.Head(row.getInt("event_seq"), HexFormat.of().formatHex(row.getBytes("head_hash"))));
    }

    private static RecordDetails details(ResultSet row) throws SQLException {
        var level = row.getString("level");
        return new RecordDetails(
                RecordKind.valueOf(row.getString("record_kind")),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("place"),
                row.getString("counterpart"),
                row.getString("document_number"),
                level == null ? null : TrainingLevel.valueOf(level),
                row.getObject("participants", Integer.class),
                row.getString("attendees"),
                row.getBigDecimal("hours"),
                row.getBigDecimal("pass_mark"),
                row.getString("content"));
    }

    /** What a statement that writes a record's details needs. */
    static Map<String, @Nullable Object> parameters(CampaignRecord record) {
        var details = record.details();
        var level = details.level();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("unit", record.where().id().value());
        parameters.put("id", record.id().value());
        parameters.put("kind", details.kind().name());
        parameters.put("title", details.title());
        parameters.put("heldOn", details.heldOn());
        parameters.put("endsOn", details.endsOn());
        parameters.put("place", details.place());
        parameters.put("counterpart", details.counterpart());
        parameters.put("documentNumber", details.documentNumber());
        parameters.put("level", level == null ? null : level.name());
        parameters.put("participants", details.participants());
        parameters.put("attendees", details.attendees());
        parameters.put("hours", details.hours());
        parameters.put("passMark", details.passMark());
        parameters.put("content", details.content());
        parameters.put("by", record.changedBy().value());
        parameters.put("version", record.version());
        return parameters;
    }

    static Participant participant(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        @Nullable Instant checkedInAt = Moments.readOptional(row, "checked_in_at");
        return new Participant(
                row.getObject("id", UUID.class),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                row.getBigDecimal("hours"),
                row.getBigDecimal("score"),
                row.getObject("passed", Boolean.class),
                checkedInAt);
    }
}
