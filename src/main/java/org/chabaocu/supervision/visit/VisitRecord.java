package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.List;
import org.chabaocu.supervision.domain.VisitMethod;
import org.jspecify.annotations.Nullable;

/** What is to be written about a visit as a whole; what is null stays as it is. Place ≤ 200 characters, notes ≤ 10,000. */
public record VisitRecord(
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String place,
        @Nullable List<VisitMethod> methods,
        @Nullable String notes) {

    /** Time, place and methods together. */
    record Basics(Instant startedAt, @Nullable Instant endedAt, String place, List<VisitMethod> methods) {}

    boolean touchesBasics() {
        return startedAt != null || endedAt != null || place != null || methods != null;
    }
}
