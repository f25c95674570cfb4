package org.chabaocu.campaign.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chabaocu.campaign.event.CampaignAct;
import org.chabaocu.campaign.event.CampaignEvents;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records in the database: each written together with its participants, its files and its event in one statement. */
@Repository
class KeptRecords {

    private static final String PEOPLE = """
            , people as (
                insert into campaign_participant (unit_id, record_id, id, person_id, name, hours, score, passed)
                select w.unit_id, :id, p.id, p.person_id, p.name, p.hours, p.score, p.passed
                from written w
                cross join unnest(cast(:people as uuid[]), cast(:persons as uuid[]), :names, cast(:hoursOf as numeric[]),
                    cast(:scores as numeric[]), cast(:passedOf as boolean[])) as p (id, person_id, name, hours, score, passed)
                on conflict (unit_id, record_id, id) do update
                set name = excluded.name, hours = excluded.hours, score = excluded.score, passed = excluded.passed)
            , files as (
                insert into campaign_attachment (unit_id, record_id, attachment_id, position)
                select w.unit_id, :id, f.id, f.position
                from written w cross join unnest(cast(:files as uuid[])) with ordinality as f (id, position)
                on conflict (unit_id, record_id, attachment_id) do update set position = excluded.position)
            """;

    private static final String INSERT = """
            with written as (
                insert into campaign_record (unit_id, id, province_id, city_id, county_id, kind, title, held_on, ends_on, place,
                    counterpart, document_number, level, participants, attendees, hours, pass_mark, content, status,
                    created_by, created_at, changed_by, changed_at, version, event_seq, head_hash)
                values (:unit, :id, :province, :city, :county, :kind, :title, :heldOn, :endsOn, :place, :counterpart,
                    :documentNumber, :level, :participants, :attendees, :hours, :passMark, :content, 'KEPT',
                    :by, :at, :by, :at, :version, :seq, :headHash)
                returning unit_id)
            """ + PEOPLE + CampaignEvents.FOLLOW;

    private static final String UPDATE = """
            with written as (
                update campaign_record set kind = :kind, title = :title, held_on = :heldOn, ends_on = :endsOn, place = :place,
                    counterpart = :counterpart, document_number = :documentNumber, level = :level,
                    participants = :participants, attendees = :attendees, hours = :hours, pass_mark = :passMark,
                    content = :content, changed_by = :by, changed_at = :at, version = :version, event_seq = :seq,
                    head_hash = :headHash
                where unit_id = :unit and id = :id and version = :version - 1
                returning unit_id)
            , gone as (
                delete from campaign_participant p using written w
                where p.unit_id = w.unit_id and p.record_id = :id and p.id <> all (cast(:people as uuid[])))
            , unfiled as (
                delete from campaign_attachment f using written w
                where f.unit_id = w.unit_id and f.record_id = :id and f.attachment_id <> all (cast(:files as uuid[])))
            """ + PEOPLE + CampaignEvents.FOLLOW;

    private static final String WITHDRAW = """
            with written as (
                update campaign_record set status = 'WITHDRAWN', withdrawn_reason = :reason, changed_by = :by,
                    changed_at = :at, version = :version, event_seq = :seq, head_hash = :headHash
                where unit_id = :unit and id = :id and version = :version - 1
                returning unit_id)
            """ + CampaignEvents.FOLLOW;

    private final JdbcClient jdbc;
    private final CampaignEvents events;

    KeptRecords(JdbcClient jdbc, CampaignEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The record, locked until the transaction ends, so that two actions on it follow each other. */
    Optional<CampaignRecord> lock(RecordId id) {
        return jdbc.sql("select " + RecordColumns.ALL + RecordColumns.FROM + " where r.id = :id for update of r")
                .param("id", id.value())
                .query(RecordColumns::read)
                .optional();
    }

    List<Participant> people(CampaignRecord record) {
        return people(record.where().id(), record.id());
    }

    /** By name. */
    List<Participant> people(OrganizationId unit, RecordId record) {
        return jdbc.sql("""
                        select p.id, p.person_id, p.name, p.hours, p.score, p.passed, p.checked_in_at
                        from campaign_participant p
                        where p.unit_id = :unit and p.record_id = :record
                        order by p.name, p.id
                        """)
                .param("unit", unit.value())
                .param("record", record.value())
                .query(RecordColumns::participant)
                .list();
    }

    void add(CampaignRecord record, RecordDraft draft, CampaignAct act) {
        var event = events.next(record.id().value(), record.head(), act, null, RecordStatus.KEPT.name());
        var where = record.where();
        jdbc.sql(INSERT)
                .params(events.parameters(event))
                .params(RecordColumns.parameters(record))
                .params(parts(draft))
                .param("province", where.provinceId().value())
                .param("city", value(where.cityId()))
                .param("county", value(where.countyId()))
                .query(Integer.class)
                .single();
    }

    void save(CampaignRecord changed, RecordDraft draft, CampaignAct act) {
        var status = changed.status().name();
        var event = events.next(changed.id().value(), changed.head(), act, status, status);
        written(
                jdbc.sql(UPDATE)
                        .params(events.parameters(event))
                        .params(RecordColumns.parameters(changed))
                        .params(parts(draft)),
                changed);
    }

    void withdraw(CampaignRecord withdrawn, CampaignAct act) {
        var event = events.next(
                withdrawn.id().value(),
                withdrawn.head(),
                act,
                RecordStatus.KEPT.name(),
                withdrawn.status().name());
        written(
                jdbc.sql(WITHDRAW)
                        .params(events.parameters(event))
                        .param("unit", withdrawn.where().id().value())
                        .param("id", withdrawn.id().value())
                        .param("reason", withdrawn.withdrawnReason())
                        .param("by", act.by().value())
                        .param("version", withdrawn.version()),
                withdrawn);
    }

    private static void written(JdbcClient.StatementSpec statement, CampaignRecord record) {
        if (statement.query(Integer.class).single() != 1)
            throw new IllegalStateException("record " + record.id() + " is not at the version that was locked");
    }

    private static Map<String, @Nullable Object> parts(RecordDraft draft) {
        var people = draft.people();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("people", texts(people, Participant::id));
        parameters.put("persons", texts(people, Participant::person));
        parameters.put("names", texts(people, Participant::name));
        parameters.put("hoursOf", texts(people, Participant::hours));
        parameters.put("scores", texts(people, Participant::score));
        parameters.put("passedOf", texts(people, Participant::passed));
        parameters.put("files", texts(draft.attachments(), id -> id));
        return parameters;
    }

    /** As texts, which become what the statement casts them to; null where there is none. */
    private static <T> String[] texts(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
