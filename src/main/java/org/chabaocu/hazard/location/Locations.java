package org.chabaocu.hazard.location;

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
import java.util.stream.Collectors;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The locations in the database. */
@Repository
public class Locations {

    private static final String COLUMNS =
            "l.id, l.unit_id, l.department_id, l.team_id, l.code, l.name, l.active, l.version";

    private final JdbcClient jdbc;

    Locations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Location> byCode(LocationCode code) {
        return jdbc.sql("""
                        select %s
                        from location_code c join location l on l.unit_id = c.unit_id and l.id = c.location_id
                        where c.code = :code
                        """.formatted(COLUMNS))
                .param("code", code.text())
                .query(Locations::location)
                .optional();
    }

    private Optional<Location> find(LocationId id) {
        return jdbc.sql("select %s from location l where l.id = :id".formatted(COLUMNS))
                .param("id", id.value())
                .query(Locations::location)
                .optional();
    }

    Location get(LocationId id) {
        return find(id).orElseThrow(() -> new NotFoundException("location " + id));
    }

    /** Active ones among these ids of the unit, by name; all active ones of the unit if no id is given. */
    public List<Location> forPosters(OrganizationId unit, Collection<UUID> ids, int limit) {
        var where =
                new Conditions().add("l.unit_id = :unit", "unit", unit.value()).add("l.active");
        if (!ids.isEmpty()) where.add("l.id in (:ids)", "ids", ids);
        return select(where, limit);
    }

    /** Active ones of the unit by name, those that have one of these names. */
    public Map<String, Location> byNames(OrganizationId unit, Collection<String> names) {
        if (names.isEmpty()) return Map.of();
        var where = new Conditions()
                .add("l.unit_id = :unit", "unit", unit.value())
                .add("l.active")
                .add("l.name in (:names)", "names", names);
        return select(where, names.size()).stream().collect(Collectors.toMap(Location::name, Function.identity()));
    }

    List<Location> list(OrganizationId unit, LocationFilter filter) {
        var where = new Conditions().add("l.unit_id = :unit", "unit", unit.value());
        if (filter.active() != null) where.add("l.active = :active", "active", filter.active());
        if (filter.text() != null && !filter.text().isBlank()) {
            where.add(
                    "l.name like :text",
                    "text",
                    Conditions.containing(filter.text().strip()));
        }
        if (filter.after() != null) {
            where.add(
                    "(l.name, l.id) > (select a.name, a.id from location a where a.unit_id = :unit and a.id = :after)",
                    "after",
                    filter.after().value());
        }
        return select(where, filter.limit());
    }

    private List<Location> select(Conditions where, int limit) {
        return jdbc.sql("select %s from location l where %s order by l.name, l.id limit :limit"
                        .formatted(COLUMNS, where.sql()))
                .params(where.parameters())
                .param("limit", limit)
                .query(Locations::location)
                .list();
    }

    /** False when the unit has an active location of this name. */
    boolean insert(Location location, @Nullable PersonId by, Instant now) {
        var inserted = jdbc.sql("""
                        insert into location (unit_id, id, code, department_id, team_id, name, active, created_at, created_by)
                        values (:unit, :id, :code, :department, :team, :name, true, :now, :by)
                        on conflict (unit_id, name) where active do nothing
                        """)
                .param("unit", location.unitId().value())
                .param("id", location.id().value())
                .param("code", location.code().text())
                .param("department", value(location.departmentId()))
                .param("team", value(location.teamId()))
                .param("name", location.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
        if (inserted == 0) return false;
        jdbc.sql("insert into location_code (code, unit_id, location_id) values (:code, :unit, :id)")
                .param("code", location.code().text())
                .param("unit", location.unitId().value())
                .param("id", location.id().value())
                .update();
        return true;
    }

    /** Writes name and activity; false when the version is no longer the present one. A name that is taken ends only this statement (DuplicateKeyException), not the transaction around it. */
    @Transactional(propagation = Propagation.NESTED)
    public boolean update(Location location) {
        return jdbc.sql("""
                        update location set name = :name, active = :active, version = version + 1
                        where unit_id = :unit and id = :id and version = :version
                        """)
                        .param("name", location.name())
                        .param("active", location.active())
                        .param("unit", location.unitId().value())
                        .param("id", location.id().value())
                        .param("version", location.version())
                        .update()
                == 1;
    }

    private static Location location(ResultSet row, int number) throws SQLException {
        return new Location(
                new LocationId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("unit_id", UUID.class)),
                id(row, "department_id"),
                id(row, "team_id"),
                new LocationCode(row.getString("code")),
                row.getString("name"),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static @Nullable OrganizationId id(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new OrganizationId(value);
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
