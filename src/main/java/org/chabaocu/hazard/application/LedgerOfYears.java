package org.chabaocu.hazard.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.hazard.LedgerYears;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.sql.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the hazards of a year, unit by unit. */
@Repository
class LedgerOfYears implements LedgerYears {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    LedgerOfYears(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    private record Counted(OrganizationId unit, LedgerYear year) {}

    @Override
    @Transactional(readOnly = true)
    public Map<OrganizationId, LedgerYear> of(Collection<OrganizationId> units, int year) {
        if (units.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select h.unit_id, count(*)::int as reported,
                            count(*) filter (where h.measures is not null)::int as planned,
                            count(*) filter (where h.status in ('STOP_WORK', 'PLANNING') and h.measures is null)::int as waiting,
                            count(*) filter (where h.status in ('STOP_WORK', 'PLANNING') and h.measures is null
                                and h.due_at < :now)::int as waiting_late
                        from hazard h
                        where h.unit_id in (:units) and h.reported_at >= :from and h.reported_at < :until
                        group by h.unit_id
                        """)
                .param("units", units.stream().map(OrganizationId::value).toList())
                .param("now", Moments.parameter(clock.instant()))
                .param("from", firstOf(year))
                .param("until", firstOf(year + 1))
                .query((row, number) -> new Counted(
                        new OrganizationId(row.getObject("unit_id", UUID.class)),
                        new LedgerYear(
                                row.getInt("reported"),
                                row.getInt("planned"),
                                row.getInt("waiting"),
                                row.getInt("waiting_late"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::unit, Counted::year));
    }

    private OffsetDateTime firstOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toOffsetDateTime();
    }
}
