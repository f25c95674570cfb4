package org.chabaocu.campaign.readiness;

import java.math.BigDecimal;
import java.util.Set;
import org.chabaocu.campaign.record.TrainingLevel;

/**
 * A new employee: somebody whose hiring was entered in the year, or who is named in an induction training of the year.
 *
 * @param hours class hours in all induction trainings since the hiring
 * @param levels of the unit, the department and the team
 */
record Trainee(String name, BigDecimal hours, boolean passed, Set<TrainingLevel> levels) {

    private static final BigDecimal WANTED = BigDecimal.valueOf(24);

    boolean hasHours() {
        return hours.compareTo(WANTED) >= 0;
    }

    boolean hasAllLevels() {
        return levels.size() == TrainingLevel.values().length;
    }

    boolean isTrained() {
        return hasHours() && passed && hasAllLevels();
    }
}
