package org.chabaocu.hazard.reminder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts of imminent danger and who has confirmed them. */
@Repository
class DangerAlerts {

    private final JdbcClient jdbc;

    DangerAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An alert nobody has confirmed in time. */
    record Unheard(UUID unit, AlertKey key) {}

    /** @param confirmedBy the name of whoever confirmed first */
    record Row(
            AlertParty party,
            Instant toldAt,
            Instant confirmBy,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy,
            @Nullable Instant escalatedAt) {}

    void add(Hazard hazard, AlertKey key, Instant toldAt, Instant confirmBy) {
        var where = hazard.where();
        var city = where.cityId();
        jdbc.sql("""
                        insert into hazard_alert (unit_id, hazard_id, seq, party, province_id, city_id, told_at, confirm_by)
                        values (:unit, :hazard, :seq, :party, :province, cast(:city as uuid), :toldAt, :confirmBy)
                        """)
                .param("unit", where.unit().id().value())
                .param("hazard", key.hazard().value())
                .param("seq", key.seq())
                .param("party", key.party().name())
                .param("province", where.provinceId().value())
                .param("city", city == null ? null : city.toString())
                .param("toldAt", Moments.parameter(toldAt))
                .param("confirmBy", Moments.parameter(confirmBy))
                .update();
    }

    void confirmed(AlertKey key, PersonId by, Instant at) {
        jdbc.sql("""
                        update hazard_alert set confirmed_at = :at, confirmed_by = :by
                        where unit_id = (select unit_id from hazard where id = :hazard) and hazard_id = :hazard
                            and seq = :seq and party = :party and confirmed_at is null
                        """)
                .param("at", Moments.parameter(at))
                .param("by", by.value())
                .param("hazard", key.hazard().value())
                .param("seq", key.seq())
                .param("party", key.party().name())
                .update();
    }

    /** Some of those unconfirmed although the danger is still there, locked until the transaction ends. */
    List<Unheard> lockUnheard(Instant now, int most) {
        return jdbc.sql("""
                        select a.unit_id, a.hazard_id, a.seq, a.party
                        from hazard_alert a join hazard h on h.unit_id = a.unit_id and h.id = a.hazard_id
                        where a.confirmed_at is null and a.escalated_at is null and a.confirm_by <= :now
                            and h.imminent and h.status in (:open)
                        order by a.confirm_by
                        limit :most
                        for update of a skip locked
                        """)
                .param("now", Moments.parameter(now))
                .param("open", HazardStatus.allOpen().stream().map(Enum::name).toList())
                .param("most", most)
                .query((row, number) -> new Unheard(
                        row.getObject("unit_id", UUID.class),
                        new AlertKey(
                                new HazardId(row.getObject("hazard_id", UUID.class)),
                                row.getInt("seq"),
                                AlertParty.valueOf(row.getString("party")))))
                .list();
    }

    void escalated(Unheard alert, Instant at) {
        jdbc.sql("""
                        update hazard_alert set escalated_at = :at
                        where unit_id = :unit and hazard_id = :hazard and seq = :seq and party = :party
                        """)
                .param("at", Moments.parameter(at))
                .param("unit", alert.unit())
                .param("hazard", alert.key().hazard().value())
                .param("seq", alert.key().seq())
                .param("party", alert.key().party().name())
                .update();
    }

    /** The latest alert of a hazard, one row per party. */
    List<Row> latest(HazardId hazard) {
        return jdbc.sql("""
                        select a.party, a.told_at, a.confirm_by, a.confirmed_at, p.name, a.escalated_at
                        from hazard h join hazard_alert a on a.unit_id = h.unit_id and a.hazard_id = h.id
                        left join person p on p.id = a.confirmed_by
                        where h.id = :hazard and a.seq = (
                            select max(l.seq) from hazard_alert l where l.unit_id = h.unit_id and l.hazard_id = h.id)
                        order by a.party
                        """)
                .param("hazard", hazard.value())
                .query((row, number) -> new Row(
                        AlertParty.valueOf(row.getString("party")),
                        Moments.read(row, "told_at"),
                        Moments.read(row, "confirm_by"),
                        Moments.readOptional(row, "confirmed_at"),
                        row.getString("name"),
                        Moments.readOptional(row, "escalated_at")))
                .list();
    }
}
