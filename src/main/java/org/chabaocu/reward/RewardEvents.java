package org.chabaocu.reward;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.audit.Chain;
import org.chabaocu.audit.ChainLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the events of rewards and rules, chained by hashes, and the SQL that appends one to the row it belongs to. */
@Component
class RewardEvents {

    /** Follows {@code with written as (… returning unit_id)}; answers how many rows were written. */
    static final String FOLLOW = """
            , event as (
                insert into reward_event (unit_id, subject_id, seq, at, action, from_status, to_status, actor_id, role, data,
                    previous_hash, hash)
                select unit_id, :subject, :seq, :at, :action, :from, :to, :actor, :role, cast(:data as jsonb),
                    :previousHash, :headHash
                from written)
            select count(*) from written
            """;

    private final JsonMapper json;

    RewardEvents(JsonMapper json) {
        this.json = json;
    }

    Chain.Stored next(UUID subject, int seq, String previousHash, RewardAct act, @Nullable String from, String to) {
        var by = act.by();
        var role = act.role();
        var link = new ChainLink(
                subject,
                seq,
                act.at(),
                act.action(),
                from,
                to,
                by == null ? null : by.value(),
                role == null ? null : role.name(),
                act.data(),
                previousHash);
        return new Chain.Stored(link, Chain.hash(link));
    }

    /** The parameters of {@link #FOLLOW}. */
    Map<String, @Nullable Object> parameters(Chain.Stored event) {
        var link = event.link();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("subject", link.subject());
        parameters.put("seq", link.seq());
        parameters.put("at", link.at().atOffset(ZoneOffset.UTC));
        parameters.put("action", link.action());
        parameters.put("from", link.from());
        parameters.put("to", link.to());
        parameters.put("actor", link.actor());
        parameters.put("role", link.role());
        parameters.put("data", json.writeValueAsString(link.data()));
        parameters.put("previousHash", HexFormat.of().parseHex(link.previousHash()));
        parameters.put("headHash", HexFormat.of().parseHex(event.hash()));
        return parameters;
    }
}
