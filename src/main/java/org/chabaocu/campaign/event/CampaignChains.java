package org.chabaocu.campaign.event;

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

/** The events of the campaign as the chains they are. */
@Repository
@Transactional(readOnly = true)
class CampaignChains implements ChainSource {

    private final ChainTables tables;

    CampaignChains(JdbcClient jdbc, JsonMapper json) {
        this.tables = new ChainTables(jdbc, json, "campaign_event", "subject_id", """
                select unit_id, id, event_seq, head_hash, status as state, province_id, city_id, county_id,
                    cast(null as uuid) as department_id, cast(null as uuid) as team_id
                from campaign_record
                union all
                select h.unit_id, h.id, h.event_seq, h.head_hash, h.status, u.province_id, u.city_id, u.county_id, null, null
                from campaign_hiring h join organization u on u.id = h.unit_id
                """);
    }

    @Override
    public String name() {
        return BackedUpCampaign.NAME;
    }

    /** They are verified with all others, not one by one. */
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
