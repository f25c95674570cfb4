package org.chabaocu.people;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sql.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of persons, in bulk for timelines and lists, or searched for choosing someone. */
@Repository
public class PersonNames {

    private final JdbcClient jdbc;

    PersonNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of these persons, in use or not; ids that nobody has are left out. */
    public Map<PersonId, PersonName> byIds(Collection<PersonId> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql("select p.id, p.name, p.home_id, p.post from person p where p.id in (:ids)")
                .param("ids", ids.stream().map(PersonId::value).distinct().toList())
                .query(PersonNames::name)
                .list()
                .stream()
                .collect(toMap(PersonName::id, Function.identity()));
    }

    public PersonName byId(PersonId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id)).orElseThrow(() -> new NotFoundException("person " + id));
    }

    /** Active persons whose home lies in the unit and whose name contains the text, by name; an empty text finds all. */
    public List<PersonName> search(OrganizationId unit, String text, int limit) {
        return jdbc.sql("""
                        select p.id, p.name, p.home_id, p.post
                        from person p join organization o on o.id = p.home_id
                        where o.unit_id = :unit and p.active and p.name like :text
                        order by p.name, p.id
                        limit :limit
                        """)
                .param("unit", unit.value())
                .param("text", Conditions.containing(text))
                .param("limit", limit)
                .query(PersonNames::name)
                .list();
    }

    /** Whether the person is active and has a home in the unit, as whoever is made responsible for something there must. */
    public boolean belongsTo(PersonId person, OrganizationId unit) {
        return jdbc.sql("""
                        select exists (
                            select from person p join organization o on o.id = p.home_id
                            where p.id = :person and p.active and o.unit_id = :unit)
                        """)
                .param("person", person.value())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    /** Where an active person has a home; empty if there is no such person. */
    public Optional<Lineage> homeOf(PersonId person) {
        return jdbc.sql("""
                        select %s from person p join organization o on o.id = p.home_id
                        where p.id = :person and p.active
                        """.formatted(Organizations.LINEAGE_COLUMNS))
                .param("person", person.value())
                .query((row, number) -> Organizations.lineage(row))
                .optional();
    }

    /** Active persons of a reach, for those who may know names only. */
    public List<PersonName> list(PersonFilter filter, Reach reach) {
        var where = filter.conditions(reach).add("p.active");
        return jdbc.sql("""
                        select p.id, p.name, p.home_id, p.post
                        from person p join organization o on o.id = p.home_id
                        where %s
                        order by p.name, p.id
                        limit :limit
                        """.formatted(where.sql()))
                .params(where.parameters())
                .param("limit", filter.limit())
                .query(PersonNames::name)
                .list();
    }

    private static PersonName name(ResultSet row, int number) throws SQLException {
        return new PersonName(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new OrganizationId(row.getObject("home_id", UUID.class)),
                row.getString("post"));
    }
}
