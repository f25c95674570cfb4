package org.chabaocu.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons as administrators see them. */
@Repository
public class People {

    private final JdbcClient jdbc;
    private final Organizations organizations;

    People(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    public Optional<Person> find(PersonId id) {
        return complete(jdbc.sql("select %s from person p where p.id = :id".formatted(PersonRow.COLUMNS))
                        .param("id", id.value())
                        .query(PersonRow::read)
                        .list())
                .stream()
                .findFirst();
    }

    public Optional<Person> findByUsername(String username) {
        return complete(jdbc.sql("select %s from person p where lower(p.username) = lower(:username)"
                                .formatted(PersonRow.COLUMNS))
                        .param("username", username)
                        .query(PersonRow::read)
                        .list())
                .stream()
                .findFirst();
    }

    /** The person; NotFoundException when there is none or the home lies outside the reach. */
    public Person get(PersonId id, Reach reach) {
        return find(id).filter(person -> reach.includes(person.home()))
                .orElseThrow(() -> new NotFoundException("person " + id));
    }

    /** The persons of the reach that match, by name; those out of use are among them. */
    public List<Person> list(PersonFilter filter, Reach reach) {
        var where = filter.conditions(reach);
        return complete(jdbc.sql("""
                                select %s
                                from person p join organization o on o.id = p.home_id
                                where %s
                                order by p.name, p.id
                                limit :limit
                                """.formatted(PersonRow.COLUMNS, where.sql()))
                .params(where.parameters())
                .param("limit", filter.limit())
                .query(PersonRow::read)
                .list());
    }

    /** Who holds which roles at exactly this node. */
    public List<Person> withRolesAt(OrganizationId node) {
        return complete(jdbc.sql("""
                                select %s
                                from person p
                                where p.id in (select r.person_id from role_assignment r where r.organization_id = :node)
                                order by p.name, p.id
                                limit 500
                                """.formatted(PersonRow.COLUMNS))
                .param("node", node.value())
                .query(PersonRow::read)
                .list());
    }

    private List<Person> complete(List<PersonRow> rows) {
        var homes = organizations.byIds(rows.stream().map(PersonRow::homeId).toList());
        var roles = rolesOf(rows.stream().map(row -> row.id().value()).toList());
        return rows.stream()
                .map(row -> row.person(home(homes, row), roles.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Lineage home(Map<OrganizationId, Organization> homes, PersonRow row) {
        var home = homes.get(row.homeId());
        if (home == null) throw new IllegalStateException("Person without a home: " + row.id());
        return home.lineage();
    }

    private Map<PersonId, List<RoleAt>> rolesOf(Collection<UUID> persons) {
        if (persons.isEmpty()) return Map.of();
        record Held(PersonId person, RoleAt roleAt) {}
        return jdbc
                .sql("""
                        select r.person_id, r.role, r.organization_id
                        from role_assignment r
                        where r.person_id in (:persons)
                        order by r.assigned_at, r.role
                        """)
                .param("persons", persons)
                .query((row, number) -> new Held(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new RoleAt(
                                Role.valueOf(row.getString("role")),
                                new OrganizationId(row.getObject("organization_id", UUID.class)))))
                .list()
                .stream()
                .collect(groupingBy(Held::person, mapping(Held::roleAt, toList())));
    }
}
