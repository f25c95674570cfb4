package org.chabaocu.hazard.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.ClaimCode;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** "I saw it too": each witness of a hazard once. */
@Repository
public class Sightings {

    private final JdbcClient jdbc;

    Sightings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down one witness: a person, or the holder of a claim code. Nothing happens if they are there already. */
    void add(
            OrganizationId unit,
            HazardId hazard,
            @Nullable PersonId person,
            @Nullable ClaimCode claimCode,
            @Nullable String note,
            Instant now) {
        jdbc.sql("""
                        insert into hazard_sighting (unit_id, hazard_id, id, person_id, claim_hash, note, at)
                        values (:unit, :hazard, :id, :person, :claim, :note, :now)
                        on conflict do nothing
                        """)
                .param("unit", unit.value())
                .param("hazard", hazard.value())
                .param("id", Ids.next())
                .param("person", person == null ? null : person.value())
                .param("claim", claimCode == null ? null : claimCode.hash())
                .param("note", note)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many others saw the hazard. */
    public int count(OrganizationId unit, HazardId hazard) {
        return jdbc.sql("select count(*) from hazard_sighting where unit_id = :unit and hazard_id = :hazard")
                .param("unit", unit.value())
                .param("hazard", hazard.value())
                .query(Integer.class)
                .single();
    }

    /** The hazard that the anonymous witness with this code saw too. */
    Optional<HazardId> findByClaim(ClaimCode code) {
        return jdbc.sql("select hazard_id from hazard_sighting where claim_hash = :claim")
                .param("claim", code.hash())
                .query(UUID.class)
                .optional()
                .map(HazardId::new);
    }
}
