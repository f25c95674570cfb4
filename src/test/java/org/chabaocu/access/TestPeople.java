package org.chabaocu.access;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.chabaocu.access.login.Sha256;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A small tree and people of its own for each test: a province, its city, a unit, a department. */
@Component
public final class TestPeople {

    public static final String PASSWORD = "Chabaocu-2026";

    /** A new tree, shared with no other test. */
    public record Tree(UUID province, UUID city, UUID unit, UUID department) {}

    /** A person and a token that lets them in. */
    public record TestPerson(PersonId id, String username, String token) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final String encoded;

    TestPeople(JdbcClient jdbc, PasswordEncoding encoding) {
        this.jdbc = jdbc;
        this.encoded = encoding.encode(PASSWORD);
    }

    public Tree tree() {
        var tree = new Tree(Ids.next(), Ids.next(), Ids.next(), Ids.next());
        node(tree, tree.province(), OrganizationKind.PROVINCE_UNION);
        node(tree, tree.city(), OrganizationKind.CITY_UNION);
        node(tree, tree.unit(), OrganizationKind.UNIT);
        node(tree, tree.department(), OrganizationKind.DEPARTMENT);
        return tree;
    }

    public TestPerson worker(Tree tree) {
        return person(tree.department());
    }

    /** A person at home at a node, who holds roles there. */
    public TestPerson person(UUID home, Role... roles) {
        var id = new PersonId(Ids.next());
        var username = "u" + Long.toString(RANDOM.nextLong(Long.MAX_VALUE), 36);
        jdbc.sql("""
                        insert into person (id, username, name, home_id, password, created_at)
                        values (:id, :username, :name, :home, :password, now())
                        """)
                .param("id", id.value())
                .param("username", username)
                .param("name", "Test " + username)
                .param("home", home)
                .param("password", encoded)
                .update();
        for (var role : roles) assign(id, role, home);
        return new TestPerson(id, username, token(id));
    }

    public void assign(PersonId person, Role role, UUID node) {
        jdbc.sql("""
                        insert into role_assignment (person_id, role, organization_id, assigned_at)
                        values (:person, :role, :node, now())
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .param("node", node)
                .update();
    }

    public String token(PersonId person) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into api_token (id, token_hash, person_id, created_at, expires_at)
                        values (:id, :hash, :person, now(), :expiry)
                        """)
                .param("id", Ids.next())
                .param("hash", Sha256.of(token))
                .param("person", person.value())
                .param("expiry", Instant.now().plusSeconds(3600).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    private void node(Tree tree, UUID id, OrganizationKind kind) {
        var level = kind.ordinal();
        jdbc.sql("""
                        insert into organization (id, kind, parent_id, name, code, province_id, city_id, unit_id,
                                                  department_id, created_at)
                        values (:id, :kind, :parent, :name, :code, :province, :city, :unit, :department, now())
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("parent", parent(tree, kind), Types.OTHER)
                .param("name", kind + " " + id)
                .param("code", id.toString().substring(4))
                .param("province", tree.province())
                .param("city", level >= OrganizationKind.CITY_UNION.ordinal() ? tree.city() : null, Types.OTHER)
                .param("unit", level >= OrganizationKind.UNIT.ordinal() ? tree.unit() : null, Types.OTHER)
                .param(
                        "department",
                        level >= OrganizationKind.DEPARTMENT.ordinal() ? tree.department() : null,
                        Types.OTHER)
                .update();
    }

    private static @Nullable UUID parent(Tree tree, OrganizationKind kind) {
        return switch (kind) {
            case PROVINCE_UNION -> null;
            case CITY_UNION -> tree.province();
            case COUNTY, UNIT -> tree.city();
            case DEPARTMENT -> tree.unit();
            case TEAM -> tree.department();
        };
    }
}
