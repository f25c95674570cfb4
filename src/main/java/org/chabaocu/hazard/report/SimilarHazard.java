package org.chabaocu.hazard.report;

import java.time.Instant;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;

/** An open hazard of the same unit that may be the one somebody is about to report. Nothing in it tells who found it. */
public record SimilarHazard(
        HazardId id, String number, String place, String excerpt, HazardStatus status, Instant reportedAt) {}
