package org.chabaocu.campaign.record;

import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One record with its people and files, as somebody sees it. */
@Repository
@Transactional(readOnly = true)
public class ViewRecord {

    private final JdbcClient jdbc;
    private final KeptRecords records;

    ViewRecord(JdbcClient jdbc, KeptRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    private record Found(CampaignRecord record, String organization, String createdBy, String changedBy) {}

    /** NotFoundException when there is none, or none for this person. */
    public RecordView view(RecordId id, Actor actor) {
        var found = find(id, actor);
        var record = found.record();
        var all = records.people(record);
        var people = RecordKeepers.readsAll(actor, record.where())
                ? all
                : all.stream().filter(one -> actor.id().equals(one.person())).toList();
        return new RecordView(
                record,
                found.organization(),
                found.createdBy(),
                found.changedBy(),
                people,
                all.size(),
                files(record),
                RecordKeepers.keeps(actor, record.where()));
    }

    private Found find(RecordId id, Actor actor) {
        return jdbc.sql("select o.name as organization_name, c.name as created_by_name, m.name as changed_by_name, "
                        + RecordColumns.ALL + RecordColumns.FROM + """
                        left join person c on c.id = r.created_by
                        left join person m on m.id = r.changed_by
                        where r.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Found(
                        RecordColumns.read(row, number),
                        row.getString("organization_name"),
                        row.getString("created_by_name"),
                        row.getString("changed_by_name")))
                .optional()
                .filter(found -> isVisible(found.record(), actor))
                .orElseThrow(() -> new NotFoundException("record " + id));
    }

    static boolean isVisible(CampaignRecord record, Actor actor) {
        return record.isKept()
                ? RecordKeepers.reads(actor, record.where())
                : RecordKeepers.readsAll(actor, record.where());
    }

    private List<RecordView.FileRow> files(CampaignRecord record) {
        return jdbc.sql("""
                        select a.id, a.original_name, a.media_type, a.size
                        from campaign_attachment f join attachment a on a.id = f.attachment_id
                        where f.unit_id = :unit and f.record_id = :record
                        order by f.position
                        """)
                .param("unit", record.where().id().value())
                .param("record", record.id().value())
                .query((row, number) -> new RecordView.FileRow(
                        row.getObject("id", UUID.class),
                        row.getString("original_name"),
                        row.getString("media_type"),
                        row.getLong("size")))
                .list();
    }
}
