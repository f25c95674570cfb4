package org.chabaocu.reward;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal: the body of the API call.
 *
 * @param amount yuan; null for what the tariff gives
 * @param witnessId somebody who saw the hazard too; null for the finder
 */
public record RewardCommand(
        @Nullable @PositiveOrZero @Digits(integer = 10, fraction = 2)
        BigDecimal amount,

        @NotBlank @Size(max = 500) String reason,
        @Nullable UUID witnessId) {}
