package org.chabaocu.hazard.domain;

import java.time.Instant;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.Source;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What was reported: it never changes.
 *
 * @param reporter null if anonymous or imported
 * @param claimHash SHA-256 of an anonymous reporter's claim code
 */
public record Report(
        HazardId id,
        String number,
        Source source,
        @Nullable UUID locationId,
        String place,
        String description,
        Instant foundAt,
        Instant reportedAt,
        @Nullable PersonId reporter,
        byte @Nullable [] claimHash) {}
