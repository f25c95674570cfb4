package org.chabaocu.supervision.round;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organizations;
import org.chabaocu.supervision.domain.Stratum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cities, units and people a round is planned over. */
@Repository
public class PlanningGround {

    private static final int MOST_CANDIDATES = 200;

    private final JdbcClient jdbc;

    PlanningGround(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many active units of a kind a city, or the province union directly, has; the kind is empty where it is not known. */
    public record KindSize(UUID cityId, String kind, int size) {}

    /** Somebody who may be put into a team. */
    public record Candidate(UUID id, String name, String home) {}

    PlanFacts facts(UUID province, RoundCommand plan) {
        return new PlanFacts(cities(province), sizes(province), people(province, people(plan)));
    }

    private static List<UUID> people(RoundCommand plan) {
        return plan.teams().stream()
                .flatMap(team -> team.everybody().stream())
                .distinct()
                .toList();
    }

    /** The active city unions in the order of their codes, then the province union if there are units directly below it. */
    public Map<UUID, String> cities(UUID province) {
        var cities = new LinkedHashMap<UUID, String>();
        jdbc.sql("""
                        select id, name from organization
                        where province_id = :province and active
                            and (kind = 'CITY_UNION' or (id = :province and exists (
                                select from organization u
                                where u.province_id = :province and u.city_id is null and u.kind = 'UNIT' and u.active)))
                        order by id = :province, code
                        """).param("province", province).query(row -> {
            cities.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return cities;
    }

    /** By city, the largest kind first. */
    public List<KindSize> kinds(UUID province) {
        return jdbc.sql("""
                        select coalesce(o.city_id, o.province_id) as city_id, coalesce(o.unit_kind, '') as kind, count(*) as size
                        from organization o
                        where (o.city_id in (
                                    select c.id from organization c
                                    where c.province_id = :province and c.kind = 'CITY_UNION' and c.active)
                                or (o.city_id is null and o.province_id = :province))
                            and o.kind = 'UNIT' and o.active
                        group by 1, 2
                        order by 1, size desc, kind
                        """)
                .param("province", province)
                .query((row, number) ->
                        new KindSize(row.getObject("city_id", UUID.class), row.getString("kind"), row.getInt("size")))
                .list();
    }

    private Map<String, Integer> sizes(UUID province) {
        var sizes = new HashMap<String, Integer>();
        for (var kind : kinds(province)) {
            sizes.merge(kind.cityId().toString(), kind.size(), Integer::sum);
            if (!kind.kind().isEmpty()) sizes.put(Stratum.text(kind.cityId(), kind.kind()), kind.size());
        }
        return sizes;
    }

    /** The active persons of the province among these, each with home and the nodes of the roles. */
    public Map<UUID, PlanFacts.Inspector> people(UUID province, Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        record Place(UUID person, String name, Lineage at) {}
        var places = jdbc.sql("""
                        with places as (
                            select p.id as person_id, p.home_id as node_id from person p where p.id in (:ids)
                            union
                            select a.person_id, a.organization_id from role_assignment a where a.person_id in (:ids))
                        select p.id as person_id, p.name as person_name, %s
                        from places l
                        join person p on p.id = l.person_id and p.active
                        join organization home on home.id = p.home_id and home.province_id = :province
                        join organization o on o.id = l.node_id
                        """.formatted(Organizations.LINEAGE_COLUMNS))
                .param("ids", ids)
                .param("province", province)
                .query((row, number) -> new Place(
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name"),
                        Organizations.lineage(row)))
                .list();
        return places.stream()
                .collect(toMap(
                        Place::person,
                        place -> new PlanFacts.Inspector(place.person(), place.name(), List.of(place.at())),
                        PlanningGround::together));
    }

    private static PlanFacts.Inspector together(PlanFacts.Inspector some, PlanFacts.Inspector more) {
        var places = new ArrayList<>(some.places());
        places.addAll(more.places());
        return new PlanFacts.Inspector(some.id(), some.name(), places);
    }

    /** The active people of the unions, those whose name contains what is looked for, and those already chosen. */
    public List<Candidate> candidates(UUID province, String sought, Collection<UUID> chosen) {
        var union = candidates(province, "o.kind in ('PROVINCE_UNION', 'CITY_UNION', 'COUNTY')", "", List.of());
        var found = sought.isBlank() ? List.<Candidate>of() : candidates(province, "true", sought.strip(), List.of());
        var kept = chosen.isEmpty() ? List.<Candidate>of() : candidates(province, "p.id in (:chosen)", "", chosen);
        return Stream.of(kept, found, union).flatMap(List::stream).distinct().toList();
    }

    private List<Candidate> candidates(UUID province, String condition, String sought, Collection<UUID> chosen) {
        var statement = jdbc.sql("""
                        select p.id, p.name, o.name as home
                        from person p join organization o on o.id = p.home_id
                        where o.province_id = :province and p.active and strpos(p.name, :sought) > 0 and %s
                        order by o.kind = 'PROVINCE_UNION' desc, o.name, p.name, p.id
                        limit :most
                        """.formatted(condition))
                .param("province", province)
                .param("sought", sought)
                .param("most", MOST_CANDIDATES);
        return (chosen.isEmpty() ? statement : statement.param("chosen", chosen))
                .query((row, number) ->
                        new Candidate(row.getObject("id", UUID.class), row.getString("name"), row.getString("home")))
                .list();
    }
}
