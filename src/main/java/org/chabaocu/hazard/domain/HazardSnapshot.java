package org.chabaocu.hazard.domain;

import java.time.Instant;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.organization.Lineage;
import org.jspecify.annotations.Nullable;

/** A hazard as the database holds it; see {@link Hazard} for the meaning of each part. */
public record HazardSnapshot(
        Report report,
        Lineage where,
        HazardStatus status,
        long version,
        int round,
        @Nullable Instant dueAt,
        @Nullable String category,
        HazardState.@Nullable Grading grading,
        boolean imminent,
        HazardState.@Nullable Plan plan,
        HazardState.@Nullable Filing filing,
        HazardState.@Nullable Listing listing,
        HazardState.@Nullable StopWork stopWork,
        HazardState.@Nullable Dismissal dismissal,
        boolean objected,
        HazardState.@Nullable Extension extension,
        Acceptance acceptance,
        HazardState.@Nullable CloseOut closeOut,
        int eventSeq,
        String headHash) {}
