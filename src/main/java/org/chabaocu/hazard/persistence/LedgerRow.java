package org.chabaocu.hazard.persistence;

import java.math.BigDecimal;
import org.chabaocu.hazard.domain.Hazard;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger (domain §3): the hazard and the names it refers to. Amounts in yuan; sightings besides the finder's. */
public record LedgerRow(
        Hazard hazard,
        String unitName,
        @Nullable String departmentName,
        @Nullable String teamName,
        @Nullable String reporterName,
        @Nullable String responsibleName,
        @Nullable String inspectedByName,
        @Nullable String supervisedByName,
        @Nullable String rewardStatus,
        @Nullable BigDecimal rewardAmount,
        int sightings) {}
