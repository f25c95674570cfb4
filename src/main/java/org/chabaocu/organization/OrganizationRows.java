package org.chabaocu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row of the tree becomes a node. */
final class OrganizationRows {

    static final String COLUMNS = """
            o.id, o.kind, o.name, o.code, o.parent_id, o.province_id, o.city_id, o.county_id, o.unit_id,
            o.department_id, o.team_id, o.unit_kind, o.staff, o.active, o.version
            """;

    private OrganizationRows() {}

    static Organization organization(ResultSet row, int number) throws SQLException {
        return new Organization(
                new OrganizationId(row.getObject("id", UUID.class)),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("code"),
                id(row, "parent_id"),
                lineage(row),
                row.getString("unit_kind"),
                row.getObject("staff", Integer.class),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    static Lineage lineage(ResultSet row) throws SQLException {
        return new Lineage(
                new OrganizationId(row.getObject("id", UUID.class)),
                OrganizationKind.valueOf(row.getString("kind")),
                new OrganizationId(row.getObject("province_id", UUID.class)),
                id(row, "city_id"),
                id(row, "county_id"),
                id(row, "unit_id"),
                id(row, "department_id"),
                id(row, "team_id"));
    }

    private static @Nullable OrganizationId id(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new OrganizationId(value);
    }
}
