package org.chabaocu.campaign.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.chabaocu.campaign.event.CampaignEvents;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.organization.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * A record of a training as those see it who take part.
 *
 * @param keeper the unit or city union that holds it
 * @param kept false: it was withdrawn
 * @param session null: nobody has opened the check-in yet
 */
public record Training(
        RecordId id,
        Lineage keeper,
        String keeperName,
        RecordKind kind,
        String title,
        @Nullable String place,
        LocalDate heldOn,
        @Nullable LocalDate endsOn,
        @Nullable BigDecimal hours,
        boolean kept,
        long version,
        CampaignEvents.Head head,
        @Nullable CheckInSession session) {

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(heldOn) && !day.isAfter(endsOn == null ? heldOn : endsOn);
    }

    public boolean isOpen(Instant now) {
        return kept && session != null && session.isOpen(now);
    }
}
