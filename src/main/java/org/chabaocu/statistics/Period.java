package org.chabaocu.statistics;

import java.time.LocalDate;
import java.util.Optional;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** From the first to the last day, both counted. */
public record Period(LocalDate from, LocalDate to) {

    /** Before and after all there can be: PostgreSQL's dates reach further than these. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** All time where an end is not given. */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Period(from == null ? EARLIEST : from, to == null ? LATEST : to);
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    Optional<Refusal> fault() {
        return to.isBefore(from)
                ? Optional.of(Refusal.Invalid.of("to", Text.of("statistics.fault.ENDS_BEFORE_START")))
                : Optional.empty();
    }

    /** Null for the open end. */
    public @Nullable LocalDate since() {
        return from.equals(EARLIEST) ? null : from;
    }

    /** Null for the open end. */
    public @Nullable LocalDate until() {
        return to.equals(LATEST) ? null : to;
    }
}
