package org.chabaocu.supervision.dossier;

import java.time.Instant;
import org.chabaocu.people.PersonId;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.TeamStatus;
import org.jspecify.annotations.Nullable;

/**
 * A supervision team between the end of its visits and the acceptance of what it hands in.
 *
 * @param dueAt seven days after the end of the visits (clause 6)
 */
public record Team(
        TeamId id,
        RoundId round,
        String name,
        PersonId leader,
        PersonId recorder,
        TeamStatus status,
        @Nullable Instant visitsEndedAt,
        @Nullable Instant dueAt,
        @Nullable Instant signedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable String returnReason,
        long version) {

    /** Whether what is signed is what counts: documents are then those signed, not made anew. */
    public boolean isSigned() {
        return switch (status) {
            case SIGNED, SUBMITTED, ACCEPTED -> true;
            case PREPARING, VISITING, REPORTING -> false;
        };
    }

    /** Whether the seven days have passed, or had passed when it was submitted. */
    public boolean isLate(Instant now) {
        var when = status == TeamStatus.SUBMITTED || status == TeamStatus.ACCEPTED ? submittedAt : now;
        return dueAt != null && when != null && when.isAfter(dueAt);
    }
}
