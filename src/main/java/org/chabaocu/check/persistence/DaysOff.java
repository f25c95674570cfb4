package org.chabaocu.check.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.check.domain.DayKind;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.domain.WorkingCalendar;
import org.chabaocu.check.domain.WorkingCalendar.Noted;
import org.chabaocu.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The working calendars of units: their own days and those of their province. */
@Repository
public class DaysOff {

    private final JdbcClient jdbc;

    DaysOff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param owner the unit or the province */
    private record Owned(OrganizationId owner, Noted noted) {}

    /** The calendars of these plans' units, by unit, as far as days between these two are concerned. */
    public Map<OrganizationId, WorkingCalendar> calendars(List<Plan> plans, LocalDate from, LocalDate to) {
        if (plans.isEmpty()) return Map.of();
        var provinces = new HashMap<OrganizationId, OrganizationId>();
        plans.forEach(plan -> provinces.put(unit(plan), plan.node().provinceId()));
        var days = days(provinces, from, to);
        var calendars = new HashMap<OrganizationId, WorkingCalendar>();
        provinces.forEach((unit, province) -> calendars.put(
                unit, new WorkingCalendar(days.getOrDefault(unit, List.of()), days.getOrDefault(province, List.of()))));
        return calendars;
    }

    private Map<OrganizationId, List<Noted>> days(
            Map<OrganizationId, OrganizationId> provinces, LocalDate from, LocalDate to) {
        return jdbc
                .sql("""
                        select d.unit_id as owner, d.node_id, d.first_day, d.last_day, d.kind
                        from check_day d
                        where d.unit_id in (:units) and d.first_day <= :to and d.last_day >= :from
                        union all
                        select d.province_id, null, d.first_day, d.last_day, d.kind
                        from check_province_day d
                        where d.province_id in (:provinces) and d.first_day <= :to and d.last_day >= :from
                        """)
                .param(
                        "units",
                        provinces.keySet().stream().map(OrganizationId::value).toList())
                .param(
                        "provinces",
                        provinces.values().stream()
                                .map(OrganizationId::value)
                                .distinct()
                                .toList())
                .param("from", from)
                .param("to", to)
                .query(DaysOff::owned)
                .list()
                .stream()
                .collect(groupingBy(Owned::owner, mapping(Owned::noted, toList())));
    }

    private static Owned owned(ResultSet row, int number) throws SQLException {
        var node = row.getObject("node_id", UUID.class);
        var noted = new Noted(
                node == null ? null : new OrganizationId(node),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")));
        return new Owned(new OrganizationId(row.getObject("owner", UUID.class)), noted);
    }

    public static OrganizationId unit(Plan plan) {
        return Objects.requireNonNull(plan.node().unitId());
    }
}
