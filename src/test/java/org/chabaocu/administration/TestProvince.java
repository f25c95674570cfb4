package org.chabaocu.administration;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Administrator;
import org.chabaocu.organization.CreateOrganization;
import org.chabaocu.organization.CreateProvince;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationCommand;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a province of its own for a test: nothing in it is shared with other tests. */
public final class TestProvince {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CreateProvince createProvince;
    private final CreateOrganization createOrganization;
    private final JdbcClient jdbc;

    public TestProvince(ApplicationContext context) {
        this.createProvince = context.getBean(CreateProvince.class);
        this.createOrganization = context.getBean(CreateOrganization.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    public Organization province(String name) {
        return createProvince.create(name, "350000").orThrow();
    }

    public Organization below(Organization parent, OrganizationKind kind, String name, String code) {
        var everything = Reach.within(List.of(parent.lineage()));
        var command = new OrganizationCommand(parent.id(), kind, name, code, null, null);
        return createOrganization
                .create(command, new Administrator(Ids.next(), everything, everything))
                .orThrow();
    }

    /** A person with a home and roles there, without a password. */
    public Actor person(Organization home, String name, Role... roles) {
        var id = new PersonId(Ids.next());
        var username = "t" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet();
        jdbc.sql("""
                        insert into person (id, username, name, home_id, created_at)
                        values (:id, :username, :name, :home, :now)
                        """)
                .param("id", id.value())
                .param("username", username)
                .param("name", name)
                .param("home", home.id().value())
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        for (var role : roles) grant(id, role, home.lineage());
        return new Actor(
                id,
                username,
                name,
                home.lineage(),
                List.of(roles).stream()
                        .map(role -> new Actor.Assignment(role, home.lineage()))
                        .toList());
    }

    public void grant(PersonId person, Role role, Lineage at) {
        jdbc.sql("""
                        insert into role_assignment (person_id, role, organization_id, assigned_at)
                        values (:person, :role, :at, :now)
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .param("at", at.id().value())
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }
}
