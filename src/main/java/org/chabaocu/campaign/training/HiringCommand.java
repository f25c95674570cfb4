package org.chabaocu.campaign.training;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Since when a person is a new employee of a unit: the body of the API call. */
public record HiringCommand(
        @NotNull UUID organizationId,
        @NotNull UUID personId,
        @NotNull LocalDate hiredOn) {}
