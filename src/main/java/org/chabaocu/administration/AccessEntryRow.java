package org.chabaocu.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** A line of the access log, in words. */
public record AccessEntryRow(
        UUID id,
        Instant at,
        String actor,
        Text action,
        @Nullable String subject,
        List<Text> details,
        @Nullable String address) {}
