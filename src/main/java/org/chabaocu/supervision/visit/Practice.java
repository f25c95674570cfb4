package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.UUID;

/** Good practice worth telling others about. */
public record Practice(UUID id, String text, String addedByName, Instant addedAt) {}
