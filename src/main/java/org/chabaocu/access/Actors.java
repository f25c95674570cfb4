package org.chabaocu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acting persons: one statement each, read afresh, so that what is revoked is gone with the next request. */
@Repository
public class Actors {

    /** An actor, and whether a password of their own has yet to be set. */
    public record Present(Actor actor, boolean mustChangePassword) {}

    private static final String SELECT = """
            select p.id, p.username, p.name, p.must_change_password, a.role,
                   h.id as h_id, h.kind as h_kind, h.province_id as h_province_id, h.city_id as h_city_id,
                   h.county_id as h_county_id, h.unit_id as h_unit_id, h.department_id as h_department_id,
                   h.team_id as h_team_id,
                   o.id as o_id, o.kind as o_kind, o.province_id as o_province_id, o.city_id as o_city_id,
                   o.county_id as o_county_id, o.unit_id as o_unit_id, o.department_id as o_department_id,
                   o.team_id as o_team_id
            from person p
            join organization h on h.id = p.home_id
            left join role_assignment a on a.person_id = p.id
            left join organization o on o.id = a.organization_id
            where p.active and %s
            order by a.role, o.id
            """;

    private final JdbcClient jdbc;

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for one who does not exist or is no longer active. */
    public Optional<Present> find(PersonId id) {
        return present(jdbc.sql(SELECT.formatted("p.id = :id")).param("id", id.value()));
    }

    /** The active person of that name, as the command line and jobs act for one. */
    public Optional<Actor> findByUsername(String username) {
        return present(jdbc.sql(SELECT.formatted("lower(p.username) = lower(:username)"))
                        .param("username", username))
                .map(Present::actor);
    }

    /** The owner of a token that has not expired, by the token's hash. */
    public Optional<Present> findByToken(byte[] hash) {
        var condition =
                "p.id = (select t.person_id from api_token t where t.token_hash = :hash and t.expires_at > now())";
        return present(jdbc.sql(SELECT.formatted(condition)).param("hash", hash));
    }

    private static Optional<Present> present(JdbcClient.StatementSpec statement) {
        return statement.query(Actors::readAll);
    }

    private static Optional<Present> readAll(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        var id = new PersonId(rows.getObject("id", UUID.class));
        var username = rows.getString("username");
        var name = rows.getString("name");
        var mustChangePassword = rows.getBoolean("must_change_password");
        var home = lineage(rows, "h_");
        var assignments = new ArrayList<Actor.Assignment>();
        do {
            var role = rows.getString("role");
            if (role != null) assignments.add(new Actor.Assignment(Role.valueOf(role), lineage(rows, "o_")));
        } while (rows.next());
        var actor = new Actor(id, username, name, home, List.copyOf(assignments));
        return Optional.of(new Present(actor, mustChangePassword));
    }

    private static Lineage lineage(ResultSet row, String prefix) throws SQLException {
        return new Lineage(
                new OrganizationId(row.getObject(prefix + "id", UUID.class)),
                OrganizationKind.valueOf(row.getString(prefix + "kind")),
                new OrganizationId(row.getObject(prefix + "province_id", UUID.class)),
                node(row, prefix + "city_id"),
                node(row, prefix + "county_id"),
                node(row, prefix + "unit_id"),
                node(row, prefix + "department_id"),
                node(row, prefix + "team_id"));
    }

    private static @Nullable OrganizationId node(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganizationId(id);
    }
}
