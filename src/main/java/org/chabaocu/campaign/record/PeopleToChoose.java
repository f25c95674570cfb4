package org.chabaocu.campaign.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a form offers as participants: a unit's people by department; of a city the leaders and union cadres by unit. */
@Repository
public class PeopleToChoose {

    private static final int MOST = 3_000;

    private static final String OF_UNIT = """
            select p.id, p.name, d.name as group_name
            from person p
            join organization o on o.id = p.home_id
            join organization d on d.id = coalesce(o.department_id, o.unit_id)
            where o.unit_id = :keeper and p.active
            order by d.name, d.id, p.name, p.id
            limit :most
            """;
    private static final String OF_CITY = """
            select p.id, p.name, u.name as group_name
            from person p
            join organization o on o.id = p.home_id
            join organization u on u.id = coalesce(o.unit_id, o.id)
            where o.city_id = :keeper and p.active and exists (
                select from role_assignment a
                where a.person_id = p.id and a.role in ('UNIT_UNION', 'UNIT_LEADER', 'CITY_UNION'))
            order by u.name, u.id, p.name, p.id
            limit :most
            """;

    private final JdbcClient jdbc;

    PeopleToChoose(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Choice(UUID id, String name, String group) {}

    /** By the name of their group, in its order. */
    public Map<String, List<Choice>> of(Lineage keeper) {
        return jdbc
                .sql(keeper.kind() == OrganizationKind.UNIT ? OF_UNIT : OF_CITY)
                .param("keeper", keeper.id().value())
                .param("most", MOST)
                .query((row, number) ->
                        new Choice(row.getObject("id", UUID.class), row.getString("name"), row.getString("group_name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Choice::group, LinkedHashMap::new, Collectors.toList()));
    }
}
