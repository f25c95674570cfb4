package org.chabaocu.check.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chabaocu.check.domain.DayKind;
import org.jspecify.annotations.Nullable;

/**
 * Days off or make-up workdays: the body of the API call.
 *
 * @param organizationId the unit or province union whose days they are
 * @param closedId only in a unit, and only OFF: the department, team or unit that is closed, even for work that never stops
 * @param last inclusive; null: one day
 */
public record DayCommand(
        @NotNull UUID organizationId,
        @Nullable UUID closedId,
        @NotNull DayKind kind,
        @NotBlank @Size(max = 100) String name,
        @NotNull LocalDate first,
        @Nullable LocalDate last) {

    LocalDate lastDay() {
        return last == null ? first : last;
    }
}
