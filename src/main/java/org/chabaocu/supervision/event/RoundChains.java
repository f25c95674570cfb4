package org.chabaocu.supervision.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chabaocu.access.Actor;
import org.chabaocu.audit.ChainSource;
import org.chabaocu.audit.ChainTables;
import org.chabaocu.audit.KeptChain;
import org.chabaocu.organization.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The events of rounds as the chains they are; a round is its province's. */
@Repository
@Transactional(readOnly = true)
class RoundChains implements ChainSource {

    private final ChainTables tables;

    RoundChains(JdbcClient jdbc, JsonMapper json) {
        this.tables = new ChainTables(jdbc, json, "supervision_event", "round_id", """
                select province_id as unit_id, id, event_seq, head_hash, status as state, province_id,
                    cast(null as uuid) as city_id, cast(null as uuid) as county_id, cast(null as uuid) as department_id,
                    cast(null as uuid) as team_id
                from supervision_round
                """);
    }

    @Override
    public String name() {
        return BackedUpRounds.NAME;
    }

    /** Rounds are verified with all others, not one by one. */
    @Override
    public Optional<KeptChain> chain(UUID subject, Actor actor) {
        return Optional.empty();
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
