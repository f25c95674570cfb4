package org.chabaocu.hazard.web.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.Source;
import org.chabaocu.hazard.persistence.LedgerFilter;
import org.chabaocu.hazard.persistence.LedgerSort;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the ledger; all of it may be left out.
 *
 * @param open only what is not yet done
 * @param column the columns to show
 * @param after the cursor of the page before
 */
record LedgerQuery(
        @Nullable String q,
        @Nullable Set<HazardStatus> status,
        @Nullable Boolean open,
        @Nullable Boolean overdue,
        @Nullable Grade grade,
        @Nullable String category,
        @Nullable Cause cause,
        @Nullable Source source,
        @Nullable Level level,
        @Nullable UUID unit,
        @Nullable UUID city,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LedgerSort sort,
        @Nullable Set<LedgerColumn> column,
        @Nullable String after) {

    /** A field of the form that was left empty asks nothing. */
    LedgerQuery {
        q = orNothing(q);
        category = orNothing(category);
        after = orNothing(after);
    }

    private static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    LedgerFilter filter() {
        return new LedgerFilter(unit, city, statuses(), grade, category, cause, source, level, overdue, from, to, q);
    }

    LedgerSort order() {
        return sort == null ? LedgerSort.NEWEST : sort;
    }

    Set<LedgerColumn> columns() {
        return column == null || column.isEmpty() ? LedgerColumn.USUAL : column;
    }

    /** Whether more is asked than a place and a state, so that the counters do not tell how many there are. */
    boolean narrows() {
        return Stream.of(q, grade, category, cause, source, level, from, to).anyMatch(Objects::nonNull);
    }

    boolean asksForState() {
        return (status != null && !status.isEmpty()) || open != null || overdue != null;
    }

    boolean asksOnly(HazardStatus one) {
        return Set.of(one).equals(status);
    }

    private Set<HazardStatus> statuses() {
        if (status != null && !status.isEmpty()) return status;
        return Boolean.TRUE.equals(open) ? HazardStatus.allOpen() : Set.of();
    }
}
