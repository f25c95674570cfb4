package org.chabaocu.reward;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.Grade;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit gives for a hazard found in a year, and the fund it comes from. Amounts in yuan.
 *
 * @param committed what approved rewards have taken from the fund
 * @param paid which part of that has been paid out
 * @param witnessShare the part of the tariff for those who saw a hazard too, 0 to 1; null for thanks alone
 */
public record RewardRule(
        OrganizationId unit,
        int year,
        UUID id,
        BigDecimal fund,
        BigDecimal committed,
        BigDecimal paid,
        @Nullable BigDecimal witnessShare,
        List<Tariff> tariff,
        long version,
        int eventSeq,
        String headHash) {

    /** @param category null for every category that has no amount of its own */
    public record Tariff(Grade grade, @Nullable String category, BigDecimal amount) {}

    RewardRule withTariff(List<Tariff> rows) {
        return new RewardRule(unit, year, id, fund, committed, paid, witnessShare, rows, version, eventSeq, headHash);
    }

    public BigDecimal left() {
        return fund.subtract(committed);
    }
}
