package org.chabaocu.check.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.check.domain.Responsible;
import org.chabaocu.check.domain.Rhythm;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.sql.Conditions;

/** How a row of check_plan, known as p, with its node, known as o, becomes a plan. */
final class CheckPlanRows {

    static final String SELECT = """
            select p.id as plan_id, p.frequency, p.title, p.partners, p.weekdays, p.on_days_off, p.responsible_role,
                p.responsible_id, p.valid_from, p.valid_until, p.version as plan_version, o.name, %s
            from check_plan p join organization o on o.id = p.node_id
            """.formatted(Organizations.LINEAGE_COLUMNS);

    private CheckPlanRows() {}

    static Plan read(ResultSet row, int number) throws SQLException {
        var role = row.getString("responsible_role");
        var person = row.getObject("responsible_id", UUID.class);
        return new Plan(
                new PlanId(row.getObject("plan_id", UUID.class)),
                Organizations.lineage(row),
                Objects.requireNonNull(row.getString("name")),
                Frequency.valueOf(row.getString("frequency")),
                Objects.requireNonNull(row.getString("title")),
                row.getString("partners"),
                new Rhythm(Rhythm.weekdays(row.getInt("weekdays")), row.getBoolean("on_days_off")),
                new Responsible(role == null ? null : Role.valueOf(role), person == null ? null : new PersonId(person)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getLong("plan_version"),
                List.of());
    }

    /** Keeps the plans of a node and of all below it. Teams move between departments, so these are looked up in the tree. */
    static Conditions within(Lineage node) {
        var conditions = new Conditions();
        switch (node.kind()) {
            case PROVINCE_UNION -> conditions.add("p.province_id = :node");
            case CITY_UNION -> conditions.add("p.city_id = :node");
            case COUNTY -> conditions.add("o.county_id = :node");
            case UNIT -> conditions.add("p.unit_id = :node");
            case DEPARTMENT -> conditions.add("p.unit_id = :unit and o.department_id = :node");
            case TEAM -> conditions.add("p.unit_id = :unit and p.node_id = :node");
        }
        if (node.kind().compareTo(OrganizationKind.UNIT) > 0)
            conditions.with("unit", Objects.requireNonNull(node.unitId()).value());
        return conditions.with("node", node.id().value());
    }

    static Conditions between(Conditions conditions, LocalDate from, LocalDate to) {
        return conditions
                .add("p.valid_from <= :to", "to", to)
                .add("(p.valid_until is null or p.valid_until >= :from)", "from", from);
    }
}
