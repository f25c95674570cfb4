package org.chabaocu.hazard.report;

import org.chabaocu.hazard.domain.Hazard;
import org.jspecify.annotations.Nullable;

/**
 * What is shown after sending.
 *
 * @param claimCode in groups, if the report has no name: shown here and never again
 * @param witness the hazard was known; the sender saw it too
 * @param again where another report begins
 */
public record Receipt(Hazard hazard, @Nullable String claimCode, boolean witness, String again) {}
