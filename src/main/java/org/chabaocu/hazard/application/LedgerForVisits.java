package org.chabaocu.hazard.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.SupervisedLedger;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.hazard.persistence.Hazards;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.sql.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as supervision visits use it. */
@Repository
class LedgerForVisits implements SupervisedLedger {

    private final ReportHazard reportHazard;
    private final Hazards hazards;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    LedgerForVisits(ReportHazard reportHazard, Hazards hazards, JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.reportHazard = reportHazard;
        this.hazards = hazards;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional
    public Outcome<Entry> enter(Found found, Actor by) {
        return reportHazard
                .report(ReportCommand.of(found), ReportedBy.visitor(by))
                .map(reported -> entry(reported.hazard(), by));
    }

    @Override
    public List<Entry> entries(OrganizationId unit, Collection<HazardId> ids, Actor reader) {
        return ids.stream()
                .map(hazards::find)
                .flatMap(Optional::stream)
                .filter(hazard -> unit.equals(hazard.where().unitId()))
                .map(hazard -> entry(hazard, reader))
                .toList();
    }

    private static Entry entry(Hazard hazard, Actor reader) {
        var visible = Visibility.of(hazard, Acting.as(reader)) != Visibility.NONE;
        return new Entry(hazard.id(), hazard.report().number(), hazard.status(), visible);
    }

    /** Open and closed ones are counted by the counters that every action keeps; only those of the year are looked up. */
    @Override
    @Transactional(readOnly = true)
    public Figures figures(Lineage unitOrCity, int year) {
        var column = unitOrCity.kind() == OrganizationKind.UNIT ? "unit_id" : "city_id";
        return jdbc.sql("""
                        select counted.open, counted.major, counted.closed, late.overdue,
                            of_year.reported, of_year.planned, closed_in_year.closed_in_year
                        from (select coalesce(sum(count) filter (where status in (:open)), 0) as open,
                                coalesce(sum(count) filter (where status in (:open) and grade = 'MAJOR'), 0) as major,
                                coalesce(sum(count) filter (where status = 'CLOSED'), 0) as closed
                            from hazard_counter where %1$s = :node) counted,
                            (select count(*) as overdue from hazard where %1$s = :node and due_at < :now) late,
                            (select count(*) as reported, count(*) filter (where round >= 1) as planned
                            from hazard where %1$s = :node and reported_at >= :from and reported_at < :until) of_year,
                            (select count(*) as closed_in_year from hazard
                            where %1$s = :node and status = 'CLOSED' and closed_at >= :from and closed_at < :until) closed_in_year
                        """.formatted(column))
                .param("node", unitOrCity.id().value())
                .param("open", HazardStatus.allOpen().stream().map(Enum::name).toList())
                .param("now", Moments.parameter(clock.instant()))
                .param("from", firstOf(year))
                .param("until", firstOf(year + 1))
                .query(LedgerForVisits::figures)
                .single();
    }

    private OffsetDateTime firstOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toOffsetDateTime();
    }

    private static Figures figures(ResultSet row, int number) throws SQLException {
        return new Figures(
                row.getLong("open"),
                row.getLong("major"),
                row.getLong("overdue"),
                row.getLong("closed"),
                row.getLong("reported"),
                row.getLong("planned"),
                row.getLong("closed_in_year"));
    }
}
