package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the problem list 存在问题清单 (clause 4).
 *
 * @param itemCode of the item it was found at; null for a free finding
 * @param hazard what it became in the unit's ledger
 * @param correction what the inspected side reports to have done; null until it does
 * @param confirmation the team's word on that; null until it is given
 */
public record Finding(
        UUID id,
        int position,
        @Nullable String itemCode,
        String description,
        String suggestion,
        @Nullable HazardId hazard,
        @Nullable Correction correction,
        @Nullable Confirmation confirmation,
        long version) {

    public record Correction(String text, @Nullable String byName, Instant at) {}

    /** @param confirmed false: sent back */
    public record Confirmation(
            boolean confirmed, String comment, @Nullable String byName, Instant at) {}

    /** Whether nothing is left for the inspected side to do about it. */
    public boolean isReported() {
        return correction != null && (confirmation == null || confirmation.confirmed());
    }

    public boolean isConfirmed() {
        return confirmation != null && confirmation.confirmed();
    }

    public boolean isSentBack() {
        return confirmation != null && !confirmation.confirmed();
    }
}
