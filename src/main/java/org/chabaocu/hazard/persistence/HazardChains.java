package org.chabaocu.hazard.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chabaocu.access.Actor;
import org.chabaocu.audit.ChainSource;
import org.chabaocu.audit.ChainTables;
import org.chabaocu.audit.KeptChain;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.organization.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The events of hazards as the chains they are. */
@Repository
@Transactional(readOnly = true)
class HazardChains implements ChainSource {

    private final Hazards hazards;
    private final ChainTables tables;

    HazardChains(JdbcClient jdbc, JsonMapper json, Hazards hazards) {
        this.hazards = hazards;
        this.tables = new ChainTables(jdbc, json, "hazard_event", "hazard_id", """
                select unit_id, id, event_seq, head_hash, status as state, province_id, city_id, county_id, department_id,
                    team_id
                from hazard
                """);
    }

    @Override
    public String name() {
        return BackedUpHazards.NAME;
    }

    @Override
    public Optional<KeptChain> chain(UUID subject, Actor actor) {
        return hazards.find(new HazardId(subject))
                .filter(hazard -> Visibility.of(hazard, Acting.as(actor)) != Visibility.NONE)
                .flatMap(hazard -> tables.chain(subject));
    }

    @Override
    public void forEachChain(Reach reach, Consumer<KeptChain> reader) {
        tables.forEachChain(reach, reader);
    }

    @Override
    public Optional<Instant> firstEvent() {
        return tables.firstEvent();
    }

    @Override
    public void forEachHead(Instant from, Instant until, BiConsumer<UUID, String> reader) {
        tables.forEachHead(from, until, reader);
    }
}
