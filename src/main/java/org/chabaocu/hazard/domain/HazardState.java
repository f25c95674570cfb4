package org.chabaocu.hazard.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/** The parts a hazard's state is made of; each is null until its action has brought it. */
public interface HazardState {

    record Grading(Grade grade, Cause cause) {}

    /** @param funds yuan */
    record Plan(Level level, PersonId responsible, String measures, BigDecimal funds, LocalDate deadline) {

        Plan until(LocalDate newDeadline) {
            return new Plan(level, responsible, measures, funds, newDeadline);
        }
    }

    /** The higher union's file and its notice to the government, both dated. */
    record Filing(
            String archiveNumber,
            LocalDate filedOn,
            String governmentDepartment,
            String documentNumber,
            LocalDate notifiedOn) {}

    record Listing(
            String number,
            Instant at,
            @Nullable String delistDocument,
            @Nullable LocalDate delistedOn) {

        Listing standing() {
            return new Listing(number, at, null, null);
        }
    }

    /** @param answer whether the unit stopped; null until it has answered */
    record StopWork(
            Instant advisedAt,
            @Nullable Boolean answer,
            @Nullable Instant answeredAt,
            @Nullable Instant liftedAt) {}

    /** @param to DISMISSED or DUPLICATE */
    record Dismissal(HazardStatus to, PersonId by, @Nullable UUID duplicateOf) {}

    record Extension(LocalDate deadline, PersonId by) {}

    record CloseOut(String number, Instant at) {}
}
