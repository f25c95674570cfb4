package org.chabaocu.campaign.readiness;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * As much of a record of the campaign as the rules look at.
 *
 * @param named how many took part by name
 */
record KeptRecord(
        RecordId id,
        RecordKind kind,
        String title,
        LocalDate heldOn,
        @Nullable LocalDate endsOn,
        @Nullable BigDecimal hours,
        int named) {}
