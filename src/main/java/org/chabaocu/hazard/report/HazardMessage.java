package org.chabaocu.hazard.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message between the unit and the finder of a hazard.
 *
 * @param author the name of whoever asked for the unit; null for the finder, who is never named here
 */
public record HazardMessage(
        UUID id, boolean fromReporter, @Nullable String author, String text, Instant at) {}
