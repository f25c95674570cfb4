package org.chabaocu.supervision.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One signed file.
 *
 * @param document RECORD_FORM of a visit, or the team's REPORT
 * @param organization who was visited
 * @param signing the how manyth signing of the team: what is returned is signed again
 * @param sha256 of the exact bytes, in lower-case hex
 * @param intact whether the kept bytes still have that hash
 */
public record Signature(
        UUID id,
        String document,
        @Nullable UUID visitId,
        @Nullable String organization,
        int signing,
        String sha256,
        boolean intact,
        String signedBy,
        Instant signedAt) {}
