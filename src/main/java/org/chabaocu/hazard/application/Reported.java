package org.chabaocu.hazard.application;

import org.chabaocu.hazard.domain.Hazard;
import org.jspecify.annotations.Nullable;

/** A hazard just reported; an anonymous reporter's claim code is here and nowhere else. */
public record Reported(Hazard hazard, @Nullable ClaimCode claimCode) {}
