package org.chabaocu.supervision.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One submission to the province union.
 *
 * @param signing which signing was submitted
 * @param late whether it came after the seven days of clause 6
 * @param accepted null until the province union has decided
 * @param reason why it was returned
 */
public record Submission(
        int number,
        int signing,
        String submittedBy,
        Instant submittedAt,
        boolean late,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Boolean accepted,
        @Nullable String reason) {}
