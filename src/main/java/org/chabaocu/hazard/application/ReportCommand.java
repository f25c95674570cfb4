package org.chabaocu.hazard.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.SupervisedLedger.Found;
import org.jspecify.annotations.Nullable;

/** What a report says: the body of the API call. Description ≤ 2,000 characters, place ≤ 200, at most 9 photos. */
public record ReportCommand(
        @NotNull UUID unitId,
        @Nullable UUID departmentId,
        @Nullable UUID teamId,
        @NotBlank @Size(max = 200) String place,
        @NotBlank @Size(max = 2000) String description,
        @NotNull OffsetDateTime foundAt,
        @Nullable @Size(max = 40) String category,
        @Nullable Boolean imminent,
        @Nullable Boolean anonymous,
        @Nullable @Size(max = 9) List<UUID> photoIds) {

    /** What another module found, with its name under it. */
    static ReportCommand of(Found found) {
        return new ReportCommand(
                found.unit().value(),
                found.departmentId(),
                found.teamId(),
                found.place(),
                found.description(),
                found.foundAt(),
                found.category(),
                found.imminent(),
                false,
                found.photoIds());
    }

    public boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous);
    }

    public List<UUID> photos() {
        return photoIds == null ? List.of() : photoIds;
    }
}
