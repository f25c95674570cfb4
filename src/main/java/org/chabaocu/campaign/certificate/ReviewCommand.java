package org.chabaocu.campaign.certificate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A review 复审 that was passed.
 *
 * @param nextDueOn null: by the kind's terms
 */
public record ReviewCommand(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate reviewedOn,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate nextDueOn) {}
