package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A random question to a worker and the answer (clause 2). The post is kept, never the name.
 *
 * @param satisfied whether the answer was right; null where that is not asked
 */
public record Interview(
        UUID id,
        @Nullable String itemCode,
        String post,
        String question,
        String answer,
        @Nullable Boolean satisfied,
        String askedByName,
        Instant askedAt) {}
