package org.chabaocu.campaign.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part.
 *
 * @param id within the record; stays when the record is changed
 * @param person null: somebody without an account
 * @param hours null: those of the record
 * @param passed the exam; null if there was none
 * @param checkedInAt by the participant's own phone
 */
public record Participant(
        UUID id,
        @Nullable PersonId person,
        String name,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal score,
        @Nullable Boolean passed,
        @Nullable Instant checkedInAt) {}
