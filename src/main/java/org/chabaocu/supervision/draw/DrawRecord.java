package org.chabaocu.supervision.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.supervision.domain.DrawId;
import org.chabaocu.supervision.domain.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A draw as it is stored.
 *
 * @param reason why it was made anew; null for the first
 * @param frameText RFC 8785 canonical JSON
 * @param secret kept to the server until the draw
 * @param drawn null until the draw
 */
public record DrawRecord(
        DrawId id,
        RoundId round,
        DrawKind kind,
        int position,
        @Nullable String reason,
        String frameText,
        byte[] frameHash,
        int frameSize,
        List<Quota> strata,
        byte[] secret,
        byte[] commitment,
        Instant frozenAt,
        @Nullable Drawn drawn,
        @Nullable Instant supersededAt) {

    /**
     * How many are drawn from a stratum, or into a team.
     *
     * @param name of the team as it was called then; null for cities, which keep their names
     */
    public record Quota(
            String stratum,
            int count,
            @JsonInclude(Include.NON_NULL) @Nullable String name) {

        public Quota(String stratum, int count) {
            this(stratum, count, null);
        }
    }

    public record Drawn(String entropy, byte[] seed, UUID by, Instant at) {}
}
