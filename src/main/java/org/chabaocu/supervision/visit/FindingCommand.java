package org.chabaocu.supervision.visit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the problem list. Description and suggestion ≤ 2,000 characters each. */
public record FindingCommand(
        @Nullable String description,
        @Nullable String itemCode,
        @Nullable String suggestion,
        @Nullable Hazardous hazard) {

    /**
     * A finding that is a hazard of the unit's ledger, as one is reported, without the unit.
     *
     * @param description null: the finding's own
     * @param foundAt null: now
     */
    public record Hazardous(
            @Nullable UUID departmentId,
            @Nullable UUID teamId,
            @Nullable String place,
            @Nullable String description,
            @Nullable OffsetDateTime foundAt,
            @Nullable String category,
            @Nullable Boolean imminent,
            @Nullable List<UUID> photoIds) {}
}
