package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.domain.VisitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a drawn unit, or to a city union.
 *
 * @param drawn null for a city union, which nobody draws
 * @param replaces the skipped visit whose place this one takes
 * @param version counts everything written about the visit itself; judgements and findings have versions of their own
 */
public record Visit(
        VisitId id,
        RoundId round,
        TeamId team,
        VisitKind kind,
        OrganizationId organization,
        OrganizationId city,
        @Nullable Drawn drawn,
        @Nullable VisitId replaces,
        VisitStatus status,
        Moments moments,
        Basics basics,
        Writing notes,
        Writing opinion,
        @Nullable String skipReason,
        long version) {

    /** Where the draw put the unit. */
    public record Drawn(UUID draw, String stratum, int position) {}

    public record Moments(
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant handedOverAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant correctedAt,
            @Nullable Instant confirmedAt) {}

    /** Place and methods (the times are among the moments), and the version of the visit at which they were last written. */
    public record Basics(@Nullable String place, List<VisitMethod> methods, long version) {}

    /** A text, and the version of the visit at which it was last written. */
    public record Writing(String text, long version) {}
}
