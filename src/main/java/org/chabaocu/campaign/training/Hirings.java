package org.chabaocu.campaign.training;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.campaign.event.CampaignAct;
import org.chabaocu.campaign.event.CampaignEvents;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hiring dates of new employees, each with a chain of its own. */
@Repository
class Hirings {

    private static final String WRITE = """
            with written as (
                insert into campaign_hiring as h (unit_id, person_id, id, hired_on, status, changed_by, changed_at, version,
                    event_seq, head_hash)
                values (:unit, :person, :id, :hiredOn, :to, :actor, :at, :version, :seq, :headHash)
                on conflict (unit_id, person_id) do update set hired_on = excluded.hired_on, status = excluded.status,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = excluded.version,
                    event_seq = excluded.event_seq, head_hash = excluded.head_hash
                where h.version = excluded.version - 1
                returning unit_id)
            """ + CampaignEvents.FOLLOW;

    private final JdbcClient jdbc;
    private final CampaignEvents events;

    Hirings(JdbcClient jdbc, CampaignEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    record Hiring(UUID id, LocalDate hiredOn, String status, long version, CampaignEvents.Head head) {

        boolean isNew() {
            return status.equals("NEW");
        }
    }

    /** The entry, locked until the transaction ends. */
    Optional<Hiring> find(OrganizationId unit, PersonId person) {
        return jdbc.sql("""
                        select h.id, h.hired_on, h.status, h.version, h.event_seq, h.head_hash
                        from campaign_hiring h where h.unit_id = :unit and h.person_id = :person for update
                        """)
                .param("unit", unit.value())
                .param("person", person.value())
                .query((row, number) -> new Hiring(
                        row.getObject("id", UUID.class),
                        row.getObject("hired_on", LocalDate.class),
                        row.getString("status"),
                        row.getLong("version"),
                        new CampaignEvents.Head(
                                row.getInt("event_seq"), HexFormat.of().formatHex(row.getBytes("head_hash")))))
                .optional();
    }

    /** False if somebody else has written it in between. */
    boolean write(OrganizationId unit, PersonId person, LocalDate hiredOn, String status, CampaignAct act) {
        var before = find(unit, person);
        var id = before.map(Hiring::id).orElseGet(Ids::next);
        var head = before.map(Hiring::head).orElse(CampaignEvents.Head.NONE);
        var event = events.next(id, head, act, before.map(Hiring::status).orElse(null), status);
        return jdbc.sql(WRITE)
                        .params(events.parameters(event))
                        .param("unit", unit.value())
                        .param("person", person.value())
                        .param("id", id)
                        .param("hiredOn", hiredOn)
                        .param("version", before.map(Hiring::version).orElse(0L) + 1)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
