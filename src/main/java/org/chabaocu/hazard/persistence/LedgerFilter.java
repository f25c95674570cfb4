package org.chabaocu.hazard.persistence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.Source;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the ledger; null or empty asks nothing.
 *
 * @param from first day on which the hazard was found
 * @param to last such day
 * @param text a substring of number, place or description
 */
public record LedgerFilter(
        @Nullable UUID unit,
        @Nullable UUID city,
        Set<HazardStatus> statuses,
        @Nullable Grade grade,
        @Nullable String category,
        @Nullable Cause cause,
        @Nullable Source source,
        @Nullable Level level,
        @Nullable Boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {

    public static final LedgerFilter ALL =
            new LedgerFilter(null, null, Set.of(), null, null, null, null, null, null, null, null, null);
}
