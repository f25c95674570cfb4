package org.chabaocu.campaign.event;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.audit.Chain;
import org.chabaocu.audit.ChainLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the events of the campaign, chained by hashes, and the SQL that appends one to the row it belongs to. */
@Component
public class CampaignEvents {

    /** Follows {@code with written as (… returning unit_id)}; answers how many rows were written. */
    public static final String FOLLOW = """
            , event as (
                insert into campaign_event (unit_id, subject_id, seq, at, action, from_status, to_status, actor_id, role, data,
                    previous_hash, hash)
                select unit_id, :subject, :seq, :at, :action, :from, :to, :actor, :role, cast(:data as jsonb),
                    :previousHash, :headHash
                from written)
            select count(*) from written
            """;

    private final JsonMapper json;

    CampaignEvents(JsonMapper json) {
        this.json = json;
    }

    /** Where a chain stands: the number and hash of its last event. */
    public record Head(int seq, String hash) {

        public static final Head NONE = new Head(0, ChainLink.GENESIS);
    }

    public Chain.Stored next(UUID subject, Head head, CampaignAct act, @Nullable String from, String to) {
        var link = new ChainLink(
                subject,
                head.seq() + 1,
                act.at(),
                act.action(),
                from,
                to,
                act.by().value(),
                act.role().name(),
                act.data(),
                head.hash());
        return new Chain.Stored(link, Chain.hash(link));
    }

    /** The parameters of {@link #FOLLOW}. */
    public Map<String, @Nullable Object> parameters(Chain.Stored event) {
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
        parameters.put("data", data(event));
        parameters.put("previousHash", HexFormat.of().parseHex(link.previousHash()));
        parameters.put("headHash", HexFormat.of().parseHex(event.hash()));
        return parameters;
    }

    /** What was supplied, as JSON. */
    public String data(Chain.Stored event) {
        return Objects.requireNonNull(json.writeValueAsString(event.link().data()));
    }
}
