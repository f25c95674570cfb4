package org.chabaocu.campaign.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.audit.Chain;
import org.chabaocu.campaign.event.CampaignAct;
import org.chabaocu.campaign.event.CampaignEvents;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.RecordStatus;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Check-in in the database: each step is one statement with its event in the chain of the record. */
@Repository
class CheckIns {

    private static final String SELECT = "select " + Organizations.LINEAGE_COLUMNS + """
            , o.name as organization_name, r.id as record_id, r.kind as record_kind, r.title, r.place, r.held_on, r.ends_on,
            r.hours, r.status, r.version, r.event_seq, r.head_hash, s.code, s.opened_at, s.closes_at, s.closed_at
            from campaign_record r
            join organization o on o.id = r.unit_id
            left join campaign_check_in s on s.unit_id = r.unit_id and s.record_id = r.id
            """;

    private static final String WRITTEN = """
            with written as (
                update campaign_record set version = version + 1, event_seq = :seq, head_hash = :headHash, %s
                where unit_id = :unit and id = :id and version = :version
                returning unit_id)
            """;

    private static final String OPEN =
            WRITTEN.formatted("changed_by = :actor, changed_at = :at") + """
            , opened as (
                insert into campaign_check_in as s (unit_id, record_id, code, opened_at, closes_at)
                select w.unit_id, :id, :code, :at, :closesAt from written w
                on conflict (unit_id, record_id) do update
                set opened_at = excluded.opened_at, closes_at = excluded.closes_at, closed_at = null)
            , known as (
                insert into campaign_check_in_code (code, unit_id, record_id) select :code, w.unit_id, :id from written w
                on conflict (code) do nothing)
            """ + CampaignEvents.FOLLOW;

    private static final String CLOSE =
            WRITTEN.formatted("changed_by = :actor, changed_at = :at") + """
            , closed as (
                update campaign_check_in s set closed_at = :at from written w
                where s.unit_id = w.unit_id and s.record_id = :id)
            """ + CampaignEvents.FOLLOW;

    /** Whoever is listed already only gets the time; all others come on the list, and the number of participants with them. */
    private static final String CHECK_IN = WRITTEN.formatted("""
                participants = greatest(coalesce(participants, 0), (
                    select count(*) from campaign_participant p
                    where p.unit_id = :unit and p.record_id = :id and p.person_id is distinct from :person) + 1)""") + """
            , present as (
                insert into campaign_participant as p (unit_id, record_id, id, person_id, name, checked_in_at)
                select w.unit_id, :id, :participant, :person, :name, :at from written w
                on conflict (unit_id, record_id, person_id) do update set checked_in_at = excluded.checked_in_at)
            """ + CampaignEvents.FOLLOW;

    private final JdbcClient jdbc;
    private final CampaignEvents events;

    CheckIns(JdbcClient jdbc, CampaignEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The training, locked until the transaction ends. */
    Optional<Training> lock(RecordId id) {
        return jdbc.sql(SELECT + "where r.id = :id for update of r")
                .param("id", id.value())
                .query(CheckIns::training)
                .optional();
    }

    Optional<Training> lock(CheckInCode code) {
        return byCode(code, " for update of r");
    }

    Optional<Training> find(CheckInCode code) {
        return byCode(code, "");
    }

    private Optional<Training> byCode(CheckInCode code, String lock) {
        return jdbc.sql(SELECT + """
                        join campaign_check_in_code k on k.unit_id = r.unit_id and k.record_id = r.id
                        where k.code = :code
                        """ + lock)
                .param("code", code.text())
                .query(CheckIns::training)
                .optional();
    }

    Optional<Training> find(RecordId id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id.value())
                .query(CheckIns::training)
                .optional();
    }

    /** The names of those who have checked in, the last first. */
    List<String> present(Training training) {
        return jdbc.sql("""
                        select p.name from campaign_participant p
                        where p.unit_id = :unit and p.record_id = :record and p.checked_in_at is not null
                        order by p.checked_in_at desc, p.id
                        """)
                .param("unit", training.keeper().id().value())
                .param("record", training.id().value())
                .query((row, number) -> row.getString("name"))
                .list();
    }

    boolean isPresent(Training training, PersonId person) {
        return jdbc.sql("""
                        select exists (
                            select from campaign_participant p
                            where p.unit_id = :unit and p.record_id = :record and p.person_id = :person
                                and p.checked_in_at is not null)
                        """)
                .param("unit", training.keeper().id().value())
                .param("record", training.id().value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void open(Training training, CheckInSession session, CampaignAct act) {
        write(
                OPEN,
                training,
                act,
                Map.of(
                        "code", session.code().text(),
                        "closesAt", Moments.parameter(session.closesAt())));
    }

    void close(Training training, CampaignAct act) {
        write(CLOSE, training, act, Map.of());
    }

    void checkIn(Training training, UUID participant, PersonId person, String name, CampaignAct act) {
        write(CHECK_IN, training, act, Map.of("participant", participant, "person", person.value(), "name", name));
    }

    private void write(String statement, Training training, CampaignAct act, Map<String, Object> more) {
        var kept = RecordStatus.KEPT.name();
        Chain.Stored event = events.next(training.id().value(), training.head(), act, kept, kept);
        var parameters = new HashMap<String, @Nullable Object>(events.parameters(event));
        parameters.putAll(more);
        var rows = jdbc.sql(statement)
                .params(parameters)
                .param("unit", training.keeper().id().value())
                .param("id", training.id().value())
                .param("version", training.version())
                .query(Integer.class)
                .single();
        if (rows != 1) throw new IllegalStateException("record " + training.id() + " is not at the version locked");
    }

    private static Training training(ResultSet row, int number) throws SQLException {
        return new Training(
                new RecordId(row.getObject("record_id", UUID.class)),
                Organizations.lineage(row),
                row.getString("organization_name"),
                RecordKind.valueOf(row.getString("record_kind")),
                row.getString("title"),
                row.getString("place"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBigDecimal("hours"),
                RecordStatus.valueOf(row.getString("status")) == RecordStatus.KEPT,
                row.getLong("version"),
                new CampaignEvents.Head(row.getInt("event_seq"), HexFormat.of().formatHex(row.getBytes("head_hash"))),
                session(row));
    }

    private static @Nullable CheckInSession session(ResultSet row) throws SQLException {
        var code = row.getString("code");
        return code == null
                ? null
                : new CheckInSession(
                        new CheckInCode(code),
                        Moments.read(row, "opened_at"),
                        Moments.read(row, "closes_at"),
                        Moments.readOptional(row, "closed_at"));
    }
}
