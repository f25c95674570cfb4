package org.chabaocu.campaign.training;

import java.time.LocalDate;
import java.util.List;
import org.chabaocu.campaign.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has done for training in a year (U-2-2, U-2-3).
 *
 * @param staff how many employees the unit says it has, or else how many active persons are on file
 * @param allStaff the all-staff trainings, newest first
 * @param drills how many emergency and escape drills
 * @param named how many different persons on file took part in an all-staff training by name
 * @param newcomers those hired in the year, who are to be inducted, by name
 */
public record TrainingYear(
        int year, int staff, List<Session> allStaff, int drills, int named, List<InductionStanding> newcomers) {

    /** At least so many all-staff trainings are wanted in a year. */
    public static final int WANTED = 2;

    /** One all-staff training with how many it reached; null if nobody counted. */
    public record Session(
            RecordId id,
            LocalDate heldOn,
            String title,
            @Nullable Integer participants) {}

    /** The share of the staff a training reached, in per cent; null if that cannot be said. */
    public @Nullable Integer share(Session session) {
        var reached = session.participants();
        return reached == null || staff == 0 ? null : Math.min(100, Math.round(100f * reached / staff));
    }

    public boolean hasEnough() {
        return allStaff.size() >= WANTED;
    }

    public long inducted() {
        return newcomers.stream().filter(InductionStanding::isComplete).count();
    }
}
