package org.chabaocu.audit.verification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of many chains found.
 *
 * @param roots how many daily roots were verified; null where only a part of the province is seen
 * @param brokenAt the first fault
 */
record Verification(
        boolean valid,
        long events,
        long chains,
        @Nullable Integer roots,
        @Nullable Break brokenAt) {

    /** The chain of a hazard, a reward or a rule at a sequence number, or the root of a day. */
    record Break(
            @Nullable UUID subject,
            @Nullable Integer seq,
            @Nullable LocalDate day) {

        static Break chain(UUID subject, int seq) {
            return new Break(subject, seq, null);
        }

        static Break root(LocalDate day) {
            return new Break(null, null, day);
        }
    }

    /** The verification of one chain. */
    record OfOne(boolean valid, int events, @Nullable Integer brokenAt) {}
}
