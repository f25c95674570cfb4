package org.chabaocu.campaign.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.chabaocu.campaign.record.TrainingLevel;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How far a new employee has come with the three-level induction (U-2-2): at least 24 class hours since the hiring date, at
 * each of the three levels, with an exam passed.
 *
 * @param department where the person works; null if directly in the unit
 * @param levels those the person has been taught at
 * @param version of the entry of the hiring date
 */
public record InductionStanding(
        PersonId person,
        String name,
        @Nullable String department,
        LocalDate hiredOn,
        BigDecimal hours,
        Set<TrainingLevel> levels,
        boolean examPassed,
        long version) {

    public static final BigDecimal HOURS = BigDecimal.valueOf(24);

    public boolean hasHours() {
        return hours.compareTo(HOURS) >= 0;
    }

    /** The levels the person has not been taught at. */
    public Set<TrainingLevel> missingLevels() {
        var missing = EnumSet.allOf(TrainingLevel.class);
        missing.removeAll(levels);
        return missing;
    }

    public boolean isComplete() {
        return hasHours() && examPassed && missingLevels().isEmpty();
    }
}
