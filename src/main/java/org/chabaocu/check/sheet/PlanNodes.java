package org.chabaocu.check.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what rows of a sheet name by codes, names and usernames. */
@Repository
class PlanNodes {

    private final JdbcClient jdbc;

    PlanNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit of that code among these. */
    Optional<OrganizationId> unit(String code, List<Lineage> within) {
        var units = within.stream()
                .map(Lineage::unitId)
                .map(id -> Objects.requireNonNull(id).value())
                .distinct()
                .toList();
        return jdbc.sql("select o.id from organization o where o.id in (:units) and o.code = :code")
                .param("units", units)
                .param("code", code)
                .query((row, number) -> new OrganizationId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** The departments and teams of a unit that have this code or name; a code comes before a name. */
    List<OrganizationId> inside(OrganizationId unit, String codeOrName) {
        var found = jdbc.sql("""
                        select o.id, o.code = :text as by_code from organization o
                        where o.unit_id = :unit and o.active and o.kind in ('DEPARTMENT', 'TEAM')
                          and (o.code = :text or o.name = :text)
                        order by o.code = :text desc
                        """)
                .param("unit", unit.value())
                .param("text", codeOrName)
                .query((row, number) ->
                        new Named(new OrganizationId(row.getObject("id", UUID.class)), row.getBoolean("by_code")))
                .list();
        var byCode = found.stream().filter(Named::byCode).map(Named::id).toList();
        return byCode.isEmpty() ? found.stream().map(Named::id).toList() : byCode;
    }

    private record Named(OrganizationId id, boolean byCode) {}

    /** The active person of the unit who has the username. */
    Optional<PersonId> person(OrganizationId unit, String username) {
        return jdbc.sql("""
                        select p.id from person p join organization o on o.id = p.home_id
                        where lower(p.username) = lower(:username) and p.active and o.unit_id = :unit
                        """)
                .param("username", username)
                .param("unit", unit.value())
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }
}
