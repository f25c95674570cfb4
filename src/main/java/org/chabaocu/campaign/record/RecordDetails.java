package org.chabaocu.campaign.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a record says.
 *
 * @param endsOn null: it was over the same day
 * @param participants how many; null if nobody counted
 */
public record RecordDetails(
        RecordKind kind,
        String title,
        LocalDate heldOn,
        @Nullable LocalDate endsOn,
        @Nullable String place,
        @Nullable String counterpart,
        @Nullable String documentNumber,
        @Nullable TrainingLevel level,
        @Nullable Integer participants,
        @Nullable String attendees,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal passMark,
        @Nullable String content) {

    private static final int HOURS_A_DAY = 24;

    /** The most class hours that fit into the days of a record. */
    static BigDecimal mostHours(LocalDate heldOn, @Nullable LocalDate endsOn) {
        var days = endsOn == null ? 1 : ChronoUnit.DAYS.between(heldOn, endsOn) + 1;
        return BigDecimal.valueOf(HOURS_A_DAY * Math.max(1, days));
    }
}
