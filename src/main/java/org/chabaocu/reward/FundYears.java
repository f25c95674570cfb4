package org.chabaocu.reward;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reward funds of units in a year, for many units in one statement. */
@Repository
public class FundYears {

    private final JdbcClient jdbc;

    FundYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Amounts in yuan. */
    public record FundYear(BigDecimal fund, BigDecimal committed, BigDecimal paid) {}

    private record OfUnit(OrganizationId unit, FundYear year) {}

    /** Units without a rule for the year are left out. */
    public Map<OrganizationId, FundYear> of(Collection<OrganizationId> units, int year) {
        if (units.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select r.unit_id, r.fund, r.committed, r.paid from reward_rule r
                        where r.unit_id in (:units) and r.year = :year
                        """)
                .param("units", units.stream().map(OrganizationId::value).toList())
                .param("year", year)
                .query((row, number) -> new OfUnit(
                        new OrganizationId(row.getObject("unit_id", UUID.class)),
                        new FundYear(
                                row.getBigDecimal("fund"), row.getBigDecimal("committed"), row.getBigDecimal("paid"))))
                .list()
                .stream()
                .collect(Collectors.toMap(OfUnit::unit, OfUnit::year));
    }
}
