package org.chabaocu.hazard.persistence;

import static java.util.stream.Collectors.joining;

import java.time.Year;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.chabaocu.audit.Chain;
import org.chabaocu.hazard.HazardFigures;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hazards of the ledger, each written together with its event, its counters and its attachments in one statement. */
@Repository
public class Hazards {

    private static final String INSERT = """
            with written as (
                insert into hazard (unit_id, id, province_id, city_id, county_id, number, location_id, source, place, description,
                    found_at, reported_at, reporter_id, claim_hash, %s)
                values (:unit, :id, :province, :city, :county, :number, :location, :source, :place, :description,
                    :foundAt, :reportedAt, :reporter, :claimHash, %s)
                returning *)
            """.formatted(HazardColumns.names(), HazardColumns.values());

    private static final String UPDATE = """
            with written as (
                update hazard set %s, reminded = case when %s then 0 else reminded end,
                    remind_at = case when %<s then null else remind_at end
                where unit_id = :unit and id = :id and version = :version - 1
                returning *)
            """.formatted(HazardColumns.assignments(), HazardColumns.NEW_CLOCK);

    /**
     * Event, attachments, counters and figures of the row written above; answers how many rows that was. The statement still
     * sees the row as it was before, so that the figures are moved by the difference.
     */
    private static final String FOLLOW = """
            , event as (
                insert into hazard_event (unit_id, hazard_id, seq, at, action, from_status, to_status, actor_id, role, data, previous_hash, hash)
                select unit_id, id, :seq, :at, :action, :from, :to, :actor, :role, cast(:data as jsonb), :previousHash, :headHash
                from written),
            attached as (
                insert into hazard_attachment (unit_id, hazard_id, attachment_id, seq)
                select unit_id, id, unnest(cast(:attachments as uuid[])), :seq
                from written
                on conflict do nothing),
            counted as (
                insert into hazard_counter as counter (unit_id, province_id, city_id, status, grade, count)
                select w.unit_id, :province, :city, delta.status, delta.grade, sum(delta.change)
                from written w,
                    (values (cast(:from as text), cast(:gradeBefore as text), -1), (:to, :gradeNow, 1)) as delta (status, grade, change)
                where delta.status is not null
                group by w.unit_id, delta.status, delta.grade
                having sum(delta.change) <> 0
                order by delta.status, delta.grade
                on conflict (unit_id, status, grade) do update set count = counter.count + excluded.count),
            tallied as (
                insert into hazard_tally_entry (unit_id, id, province_id, city_id, county_id, changes)
                select :unit, :entry, :province, :city, :county, jsonb_agg(jsonb_build_array(measure, day, key, change))
                from (
                    select measure, day, key, sum(change) as change
                    from (
                        select f.*, -1 as change from hazard h, %s f where h.unit_id = :unit and h.id = :id
                        union all
                        select f.*, 1 from written w, %s f) summed
                    group by measure, day, key
                    having sum(change) <> 0) moved
                having count(*) > 0)
            select count(*) from written
            """.formatted(HazardFigures.of("h"), HazardFigures.of("w"));

    private final JdbcClient jdbc;
    private final EventJson json;

    Hazards(JdbcClient jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The hazard, locked until the transaction ends, so that two actions on it follow each other. */
    public Optional<Hazard> lock(HazardId id) {
        return find(id, "for update");
    }

    public Optional<Hazard> find(HazardId id) {
        return find(id, "");
    }

    private Optional<Hazard> find(HazardId id, String lock) {
        return jdbc.sql("select %s from hazard h where h.id = :id %s".formatted(HazardColumns.ALL, lock))
                .param("id", id.value())
                .query((row, number) -> Hazard.of(HazardReader.read(row)))
                .optional();
    }

    /** The hazard of an anonymous reporter's claim code, by its SHA-256. */
    public Optional<HazardId> findByClaim(byte[] claimHash) {
        return jdbc.sql("select id from hazard where claim_hash = :hash")
                .param("hash", claimHash)
                .query(UUID.class)
                .optional()
                .map(HazardId::new);
    }

    /** The state of a hazard of the unit, or empty if the unit has none of this id. */
    public Optional<HazardStatus> statusOf(OrganizationId unit, UUID hazard) {
        return jdbc.sql("select status from hazard where unit_id = :unit and id = :id")
                .param("unit", unit.value())
                .param("id", hazard)
                .query(HazardStatus.class)
                .optional();
    }

    /** The next running number of a unit's ledger in a year. */
    public int nextNumber(OrganizationId unit, Year year) {
        return jdbc.sql("""
                        insert into ledger_number as n (unit_id, series, year, last) values (:unit, 'HAZARD', :year, 1)
                        on conflict (unit_id, series, year) do update set last = n.last + 1
                        returning last
                        """)
                .param("unit", unit.value())
                .param("year", year.getValue())
                .query(Integer.class)
                .single();
    }

    /** Writes a hazard just reported. */
    public void add(Hazard hazard, Chain.Stored event, Collection<UUID> attachments) {
        var report = hazard.report();
        write(
                INSERT,
                hazard,
                event,
                null,
                attachments,
                statement -> statement
                        .param("number", report.number())
                        .param("location", report.locationId())
                        .param("source", report.source().name())
                        .param("place", report.place())
                        .param("description", report.description())
                        .param("foundAt", HazardColumns.time(report.foundAt()))
                        .param("reportedAt", HazardColumns.time(report.reportedAt()))
                        .param("reporter", HazardColumns.id(report.reporter()))
                        .param("claimHash", report.claimHash()));
    }

    /**
     * Writes a changed hazard with the event that changed it.
     *
     * @param gradeBefore the grade it had before, or "" for none
     */
    public void save(Hazard hazard, Chain.Stored event, String gradeBefore, Collection<UUID> attachments) {
        write(UPDATE, hazard, event, gradeBefore, attachments, statement -> statement);
    }

    private void write(
            String begin,
            Hazard hazard,
            Chain.Stored event,
            @Nullable String gradeBefore,
            Collection<UUID> attachments,
            UnaryOperator<JdbcClient.StatementSpec> more) {
        var link = event.link();
        var statement = jdbc.sql(begin + FOLLOW)
                .params(HazardColumns.parameters(hazard))
                .param("unit", HazardColumns.id(hazard.where().unitId()))
                .param("id", hazard.id().value())
                .param("province", hazard.where().provinceId().value())
                .param("city", HazardColumns.id(hazard.where().cityId()))
                .param("county", HazardColumns.id(hazard.where().countyId()))
                .param("entry", Ids.next())
                .param("seq", link.seq())
                .param("at", HazardColumns.time(link.at()))
                .param("action", link.action())
                .param("from", link.from())
                .param("to", link.to())
                .param("actor", link.actor())
                .param("role", link.role())
                .param("data", json.write(link.data()))
                .param("previousHash", HexFormat.of().parseHex(link.previousHash()))
                .param("headHash", HexFormat.of().parseHex(event.hash()))
                .param("gradeBefore", gradeBefore)
                .param("gradeNow", hazard.grade() == null ? "" : hazard.grade().name())
                .param(
                        "attachments",
                        "{" + attachments.stream().map(UUID::toString).collect(joining(",")) + "}");
        var rows = more.apply(statement).query(Integer.class).single();
        if (rows != 1)
            throw new IllegalStateException("hazard " + hazard.id() + " is not at the version that was locked");
    }
}
