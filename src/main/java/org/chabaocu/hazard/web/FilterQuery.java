package org.chabaocu.hazard.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.Source;
import org.chabaocu.hazard.persistence.LedgerFilter;
import org.jspecify.annotations.Nullable;

/** What a program asks of the ledger, by the names of the API. */
public record FilterQuery(
        @Nullable UUID unit,
        @Nullable UUID city,
        @Nullable Set<HazardStatus> status,
        @Nullable Grade grade,
        @Nullable String category,
        @Nullable Cause cause,
        @Nullable Source source,
        @Nullable Level level,
        @Nullable Boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q) {

    public LedgerFilter filter() {
        var statuses = status == null ? Set.<HazardStatus>of() : status;
        return new LedgerFilter(unit, city, statuses, grade, category, cause, source, level, overdue, from, to, q);
    }
}
