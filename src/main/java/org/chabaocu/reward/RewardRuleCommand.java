package org.chabaocu.reward;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.chabaocu.hazard.Grade;
import org.jspecify.annotations.Nullable;

/** A unit's rule for a year: the body of the API call. No year means the present one. */
public record RewardRuleCommand(
        @Nullable @Min(2000) @Max(2100) Integer year,

        @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2)
        BigDecimal fund,

        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal witnessShare,

        @NotNull @Size(max = 64) List<@Valid @NotNull Tariff> tariff) {

    /** @param category null for every category that has no amount of its own */
    public record Tariff(
            @NotNull Grade grade,
            @Nullable @Size(max = 40) String category,

            @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2)
            BigDecimal amount) {}
}
