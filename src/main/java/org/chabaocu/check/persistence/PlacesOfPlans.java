package org.chabaocu.check.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.check.domain.Place;
import org.chabaocu.check.domain.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What plans look at where. */
@Repository
class PlacesOfPlans {

    private final JdbcClient jdbc;

    PlacesOfPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Placed(UUID plan, Place place) {}

    /** The places by the ids of their plans, in their order. */
    Map<UUID, List<Place>> of(List<Plan> plans) {
        if (plans.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select c.plan_id, c.name, c.location_id, c.items
                        from check_place c
                        where c.unit_id in (:units) and c.plan_id in (:plans)
                        order by c.plan_id, c.position
                        """)
                .param(
                        "units",
                        plans.stream().map(PlacesOfPlans::unit).distinct().toList())
                .param("plans", plans.stream().map(plan -> plan.id().value()).toList())
                .query(PlacesOfPlans::placed)
                .list()
                .stream()
                .collect(groupingBy(Placed::plan, mapping(Placed::place, toList())));
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        return new Placed(
                row.getObject("plan_id", UUID.class),
                new Place(
                        Objects.requireNonNull(row.getString("name")),
                        row.getObject("location_id", UUID.class),
                        List.of((String[]) row.getArray("items").getArray())));
    }

    static UUID unit(Plan plan) {
        return Objects.requireNonNull(plan.node().unitId()).value();
    }
}
