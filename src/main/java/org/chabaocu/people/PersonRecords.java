package org.chabaocu.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.sql.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is recorded of persons. */
@Repository
class PersonRecords {

    private final JdbcClient jdbc;

    PersonRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the username is taken. */
    boolean insert(PersonId id, OrganizationId home, PersonFacts facts, Instant now) {
        return jdbc.sql("""
                                insert into person (id, username, name, home_id, employee_number, post, mobile, email, created_at)
                                values (:id, :username, :name, :home, :employeeNumber, :post, :mobile, :email, :now)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("username", facts.username())
                        .param("name", facts.name())
                        .param("home", home.value())
                        .param("employeeNumber", facts.employeeNumber())
                        .param("post", facts.post())
                        .param("mobile", facts.mobile())
                        .param("email", facts.email())
                        .param("now", Moments.parameter(now))
                        .update()
                == 1;
    }

    /** False when the version is no longer the present one. */
    boolean update(Person person, OrganizationId home, PersonFacts facts, boolean active) {
        return jdbc.sql("""
                                update person
                                set name = :name, home_id = :home, employee_number = :employeeNumber, post = :post,
                                    mobile = :mobile, email = :email, active = :active, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", person.id().value())
                        .param("version", person.version())
                        .param("name", facts.name())
                        .param("home", home.value())
                        .param("employeeNumber", facts.employeeNumber())
                        .param("post", facts.post())
                        .param("mobile", facts.mobile())
                        .param("email", facts.email())
                        .param("active", active)
                        .update()
                == 1;
    }

    /** A password someone else knows: it must be changed at the first login; a lock ends with it. */
    void issuePassword(UUID id, String encoded, Instant now) {
        jdbc.sql("""
                        update person
                        set password = :password, must_change_password = true, password_changed_at = :now,
                            failed_logins = 0, locked_until = null
                        where id = :id
                        """)
                .param("id", id)
                .param("password", encoded)
                .param("now", Moments.parameter(now))
                .update();
    }

    void unlock(PersonId id) {
        jdbc.sql("update person set failed_logins = 0, locked_until = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void grant(PersonId person, RoleAt role, UUID by, Instant now) {
        jdbc.sql("""
                        insert into role_assignment (person_id, role, organization_id, assigned_at, assigned_by)
                        values (:person, :role, :organization, :now, :by)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("role", role.role().name())
                .param("organization", role.organizationId().value())
                .param("now", Moments.parameter(now))
                .param("by", by)
                .update();
    }

    void revoke(PersonId person, RoleAt role) {
        jdbc.sql("""
                        delete from role_assignment
                        where person_id = :person and role = :role and organization_id = :organization
                        """)
                .param("person", person.value())
                .param("role", role.role().name())
                .param("organization", role.organizationId().value())
                .update();
    }

    /** Active administrators at exactly this node; the node's row is locked, so that two leaving at once see each other. */
    List<UUID> administratorsAt(OrganizationId node) {
        var _ = jdbc.sql("select id from organization where id = :node for no key update")
                .param("node", node.value())
                .query(UUID.class)
                .single();
        return jdbc.sql("""
                        select p.id from role_assignment r join person p on p.id = r.person_id
                        where r.organization_id = :node and r.role = 'ADMINISTRATOR' and p.active
                        """)
                .param("node", node.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
