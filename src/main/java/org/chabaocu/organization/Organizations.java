package org.chabaocu.organization;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tree in the database. */
@Repository
public class Organizations {

    /** The columns of the organization table, known as o, that {@link #lineage} reads. */
    public static final String LINEAGE_COLUMNS =
            "o.id, o.kind, o.province_id, o.city_id, o.county_id, o.unit_id, o.department_id, o.team_id";

    private final JdbcClient jdbc;

    Organizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Organization> find(OrganizationId id) {
        return jdbc.sql("select %s from organization o where o.id = :id".formatted(OrganizationRows.COLUMNS))
                .param("id", id.value())
                .query(OrganizationRows::organization)
                .optional();
    }

    public static Lineage lineage(ResultSet row) throws SQLException {
        return OrganizationRows.lineage(row);
    }

    /** The node; NotFoundException when there is none or it lies outside the reach. */
    public Organization get(OrganizationId id, Reach reach) {
        return find(id).filter(node -> reach.includes(node.lineage()))
                .orElseThrow(() -> new NotFoundException("organization " + id));
    }

    public Map<OrganizationId, Organization> byIds(Collection<OrganizationId> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql("select %s from organization o where o.id in (:ids)".formatted(OrganizationRows.COLUMNS))
                .param("ids", ids.stream().map(OrganizationId::value).distinct().toList())
                .query(OrganizationRows::organization)
                .list()
                .stream()
                .collect(toMap(Organization::id, Function.identity()));
    }

    /** The node's ancestors from the province union down, without the node itself. */
    public List<Organization> ancestors(Lineage lineage) {
        var found = byIds(lineage.path());
        return lineage.path().stream()
                .filter(id -> !id.equals(lineage.id()))
                .map(found::get)
                .filter(node -> node != null)
                .toList();
    }

    /** The nodes of the reach that match, by name; at most {@code limit}. */
    public List<Organization> list(OrganizationFilter filter, Reach reach) {
        var where = new Conditions();
        if (filter.parent() != null) {
            where.add("o.parent_id = :parent", "parent", filter.parent().value());
        }
        if (filter.kind() != null)
            where.add("o.kind = :kind", "kind", filter.kind().name());
        if (filter.query() != null && !filter.query().isBlank()) {
            where.add("(o.name like :query or o.code = :code)", "query", Conditions.containing(filter.query()))
                    .with("code", filter.query());
        }
        if (filter.after() != null) {
            where.add(
                    "(o.name, o.id) > (select a.name, a.id from organization a where a.id = :after)",
                    "after",
                    filter.after().value());
        }
        reach.restrict(where, "o");
        return jdbc.sql("""
                        select %s
                        from organization o
                        where %s
                        order by o.name, o.id
                        limit :limit
                        """.formatted(OrganizationRows.COLUMNS, where.sql()))
                .params(where.parameters())
                .param("limit", filter.limit())
                .query(OrganizationRows::organization)
                .list();
    }

    /** False when the code is taken. */
    boolean insert(Organization node, Instant now) {
        var at = node.lineage();
        return jdbc.sql("""
                                insert into organization (id, kind, parent_id, name, code, province_id, city_id, county_id,
                                    unit_id, department_id, team_id, unit_kind, staff, active, version, created_at)
                                values (:id, :kind, :parent, :name, :code, :province, :city, :county,
                                    :unit, :department, :team, :unitKind, :staff, :active, 0, :now)
                                on conflict do nothing
                                """)
                        .param("id", node.id().value())
                        .param("kind", node.kind().name())
                        .param("parent", value(node.parentId()))
                        .param("name", node.name())
                        .param("code", node.code())
                        .param("province", at.provinceId().value())
                        .param("city", value(at.cityId()))
                        .param("county", value(at.countyId()))
                        .param("unit", value(at.unitId()))
                        .param("department", value(at.departmentId()))
                        .param("team", value(at.teamId()))
                        .param("unitKind", node.unitKind())
                        .param("staff", node.staff())
                        .param("active", node.active())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Writes name, code, place, facts and activity of a node; false when its version is no longer the present one. A code
     * that is taken ends only this statement (DuplicateKeyException), not the transaction around it.
     */
    @Transactional(propagation = Propagation.NESTED)
    boolean update(Organization node) {
        var at = node.lineage();
        return jdbc.sql("""
                        update organization
                        set name = :name, code = :code, parent_id = :parent, county_id = :county,
                            department_id = :department, unit_kind = :unitKind, staff = :staff, active = :active,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", node.name())
                        .param("code", node.code())
                        .param("parent", value(node.parentId()))
                        .param("county", value(at.countyId()))
                        .param("department", value(at.departmentId()))
                        .param("unitKind", node.unitKind())
                        .param("staff", node.staff())
                        .param("active", node.active())
                        .param("id", node.id().value())
                        .param("version", node.version())
                        .update()
                == 1;
    }

    /** The unit's departments and teams follow it to another county, and a department's teams to its end. */
    void carryBelow(Organization node) {
        if (node.kind() == OrganizationKind.UNIT) {
            jdbc.sql(
                            "update organization set county_id = :county where unit_id = :id and county_id is distinct from :county")
                    .param("county", value(node.lineage().countyId()))
                    .param("id", node.id().value())
                    .update();
        }
        if (!node.active() && !node.kind().isTerritory()) {
            jdbc.sql("""
                            update organization set active = false, version = version + 1
                            where (unit_id = :id or department_id = :id) and id <> :id and active
                            """).param("id", node.id().value()).update();
        }
    }

    boolean hasActiveBelow(OrganizationId id) {
        return jdbc.sql("select exists (select from organization where parent_id = :id and active)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
