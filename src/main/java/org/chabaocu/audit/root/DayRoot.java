package org.chabaocu.audit.root;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The root of a day, lower-case hex.
 *
 * @param previousRoot that of the day before; 64 zeros for the first day
 * @param heads how many chains grew that day
 */
public record DayRoot(LocalDate day, String root, String previousRoot, int heads, Instant computedAt) {}
