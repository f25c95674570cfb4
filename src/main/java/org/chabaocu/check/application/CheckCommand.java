package org.chabaocu.check.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chabaocu.check.domain.CheckResult;
import org.jspecify.annotations.Nullable;

/** What a check came to: the body of the API call. */
public record CheckCommand(
        @NotNull CheckResult result,
        @Nullable @Size(max = 500) String remark,
        @Nullable @Size(max = 20) List<@Valid @NotNull FoundHazard> hazards) {

    /**
     * A hazard that was found.
     *
     * @param place may be left out where the plan has one place
     * @param foundAt null: now
     */
    public record FoundHazard(
            @Nullable @Size(max = 200) String place,
            @NotBlank @Size(max = 2000) String description,
            @Nullable OffsetDateTime foundAt,
            @Nullable @Size(max = 40) String category,
            @Nullable Boolean imminent,
            @Nullable @Size(max = 9) List<UUID> photoIds) {}

    public static CheckCommand nothingFound() {
        return new CheckCommand(CheckResult.NOTHING_FOUND, null, null);
    }

    public List<FoundHazard> found() {
        return hazards == null ? List.of() : hazards;
    }
}
