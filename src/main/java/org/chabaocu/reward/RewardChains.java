package org.chabaocu.reward;

import org.chabaocu.audit.ChainTables;
import org.chabaocu.audit.ModuleChains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The events of rewards and reward rules as the chains they are. */
@Repository
class RewardChains extends ModuleChains {

    RewardChains(JdbcClient jdbc, JsonMapper json) {
        super(BackedUpRewards.NAME, new ChainTables(jdbc, json, "reward_event", "subject_id", """
                select unit_id, id, event_seq, head_hash, status as state, province_id, city_id, county_id,
                    cast(null as uuid) as department_id, cast(null as uuid) as team_id
                from reward
                union all
                select r.unit_id, r.id, r.event_seq, r.head_hash, 'IN_FORCE', u.province_id, u.city_id, u.county_id, null, null
                from reward_rule r join organization u on u.id = r.unit_id
                """));
    }
}
