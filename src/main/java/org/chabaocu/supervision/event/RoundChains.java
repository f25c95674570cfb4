package org.chabaocu.supervision.event;

import org.chabaocu.audit.ChainTables;
import org.chabaocu.audit.ModuleChains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The events of rounds as the chains they are; a round is its province's. */
@Repository
class RoundChains extends ModuleChains {

    RoundChains(JdbcClient jdbc, JsonMapper json) {
        super(BackedUpRounds.NAME, new ChainTables(jdbc, json, "supervision_event", "round_id", """
                select province_id as unit_id, id, event_seq, head_hash, status as state, province_id,
                    cast(null as uuid) as city_id, cast(null as uuid) as county_id, cast(null as uuid) as department_id,
                    cast(null as uuid) as team_id
                from supervision_round
                """));
    }
}
