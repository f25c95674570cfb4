package org.chabaocu.administration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the access log. */
public record AccessEntryRow(
        UUID id,
        Instant at,
        String actor,
        String action,
        @Nullable String subject,
        String detail,
        @Nullable String address) {}
