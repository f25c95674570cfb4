package org.chabaocu.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a chain. Its hash is SHA-256 over the RFC 8785 canonical JSON of exactly these members, with {@code at} in
 * UTC to the microsecond and {@code previousHash} in lower-case hex (64 zeros before the first event).
 *
 * @param subject what the chain is about: the id of a hazard
 * @param seq 1, 2, 3 …
 * @param data what was supplied with the action
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChainLink(
        UUID subject,
        int seq,
        Instant at,
        String action,
        @Nullable String from,
        String to,
        @Nullable UUID actor,
        @Nullable String role,
        Map<String, Object> data,
        String previousHash) {

    public static final String GENESIS = "0".repeat(64);
}
