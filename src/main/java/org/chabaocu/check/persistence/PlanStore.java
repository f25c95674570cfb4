package org.chabaocu.check.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chabaocu.check.domain.Place;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds plans and ends them. That no two overlap at a place is for the database to say, whoever writes at the same time. */
@Repository
public class PlanStore {

    private static final String OVERLAP = "check_place_overlap";

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    PlanStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A plan that already has the place, at the position in the new one. */
    public record Overlap(
            int position,
            String title,
            String nodeName,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Writes the plan; where another one has one of its places at the same time, it answers which, and writes nothing. */
    public Optional<Overlap> add(Plan plan, PersonId by, Instant at) {
        try {
            nested.executeWithoutResult(status -> insert(plan, by, at));
            return Optional.empty();
        } catch (DataIntegrityViolationException taken) {
            if (!String.valueOf(taken.getMessage()).contains(OVERLAP)) throw taken;
            return Optional.of(overlap(plan));
        }
    }

    private void insert(Plan plan, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into check_plan (unit_id, id, province_id, city_id, node_id, frequency, title, partners, weekdays,
                            on_days_off, responsible_role, responsible_id, valid_from, valid_until, version, created_at,
                            created_by)
                        values (:unit, :id, :province, :city, :node, :frequency, :title, :partners, :weekdays,
                            :daysOffToo, :role, :person, :from, cast(:until as date), :version, :at, :by)
                        """)
                .params(parameters(plan))
                .param("at", Moments.parameter(at))
                .param("by", by.value())
                .update();
        for (var position = 0; position < plan.places().size(); position++)
            insert(plan, position, plan.places().get(position));
    }

    private static Map<String, @Nullable Object> parameters(Plan plan) {
        var role = plan.responsible().role();
        var person = plan.responsible().person();
        var city = plan.node().cityId();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("unit", PlacesOfPlans.unit(plan));
        parameters.put("id", plan.id().value());
        parameters.put("province", plan.node().provinceId().value());
        parameters.put("city", city == null ? null : city.value());
        parameters.put("node", plan.node().id().value());
        parameters.put("frequency", plan.frequency().name());
        parameters.put("title", plan.title());
        parameters.put("partners", plan.partners());
        parameters.put("weekdays", plan.rhythm().bits());
        parameters.put("daysOffToo", plan.rhythm().daysOffToo());
        parameters.put("role", role == null ? null : role.name());
        parameters.put("person", person == null ? null : person.value());
        parameters.put("from", plan.from());
        parameters.put("until", plan.until());
        parameters.put("version", plan.version());
        return parameters;
    }

    private void insert(Plan plan, int position, Place place) {
        jdbc.sql("""
                        insert into check_place (unit_id, plan_id, position, name, location_id, items, frequency, place_key,
                            valid_from, valid_until)
                        values (:unit, :plan, :position, :name, :location, :items, :frequency, :key, :from,
                            cast(:until as date))
                        """)
                .param("unit", PlacesOfPlans.unit(plan))
                .param("plan", plan.id().value())
                .param("position", position)
                .param("name", place.name())
                .param("location", place.locationId())
                .param("items", place.items().toArray(String[]::new))
                .param("frequency", plan.frequency().name())
                .param("key", key(plan, place))
                .param("from", plan.from())
                .param("until", plan.until())
                .update();
    }

    private static String key(Plan plan, Place place) {
        return PlaceKeys.of(plan.node().id(), place.name(), place.locationId());
    }

    private Overlap overlap(Plan plan) {
        var keys = plan.places().stream().map(place -> key(plan, place)).toList();
        return jdbc.sql("""
                        select c.place_key, p.title, o.name, p.valid_from, p.valid_until
                        from check_place c
                        join check_plan p on p.unit_id = c.unit_id and p.id = c.plan_id
                        join organization o on o.id = p.node_id
                        where c.unit_id = :unit and c.frequency = :frequency and c.place_key in (:keys)
                          and daterange(c.valid_from, c.valid_until, '[]') && daterange(:from, cast(:until as date), '[]')
                        order by c.valid_from
                        limit 1
                        """)
                .param("unit", PlacesOfPlans.unit(plan))
                .param("frequency", plan.frequency().name())
                .param("keys", keys)
                .param("from", plan.from())
                .param("until", plan.until())
                .query((row, number) -> new Overlap(
                        keys.indexOf(row.getString("place_key")),
                        Objects.requireNonNull(row.getString("title")),
                        Objects.requireNonNull(row.getString("name")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .single();
    }

    /** Lets a plan end with a day; false if it is no longer the version that was read. */
    public boolean end(Plan plan, LocalDate until, PersonId by, Instant at) {
        var ended = jdbc.sql("""
                        update check_plan set valid_until = :until, version = version + 1, ended_at = :at, ended_by = :by
                        where unit_id = :unit and id = :id and version = :version
                        """)
                .param("until", until)
                .param("at", Moments.parameter(at))
                .param("by", by.value())
                .param("unit", PlacesOfPlans.unit(plan))
                .param("id", plan.id().value())
                .param("version", plan.version())
                .update();
        if (ended == 0) return false;
        jdbc.sql("update check_place set valid_until = :until where unit_id = :unit and plan_id = :id")
                .param("until", until)
                .param("unit", PlacesOfPlans.unit(plan))
                .param("id", plan.id().value())
                .update();
        return true;
    }

    /** Takes a plan back that has not begun, with its places; false if it is no longer the version that was read. */
    public boolean withdraw(Plan plan) {
        return jdbc.sql("delete from check_plan where unit_id = :unit and id = :id and version = :version")
                        .param("unit", PlacesOfPlans.unit(plan))
                        .param("id", plan.id().value())
                        .param("version", plan.version())
                        .update()
                == 1;
    }

    /** Ends the plans of nodes that are no longer in use; those that have not begun are withdrawn. */
    public void endBelow(OrganizationId unit, OrganizationId node, LocalDate until, PersonId by, Instant at) {
        var retired = """
                node_id in (select o.id from organization o where o.id = :node or o.department_id = :node or o.unit_id = :node)
                """;
        jdbc.sql("delete from check_plan where unit_id = :unit and valid_from > :until and " + retired)
                .param("unit", unit.value())
                .param("until", until)
                .param("node", node.value())
                .update();
        jdbc.sql("""
                        with ended as (
                            update check_plan set valid_until = :until, version = version + 1, ended_at = :at, ended_by = :by
                            where unit_id = :unit and (valid_until is null or valid_until > :until) and %s
                            returning unit_id, id)
                        update check_place c set valid_until = :until
                        from ended where c.unit_id = ended.unit_id and c.plan_id = ended.id
                        """.formatted(retired))
                .param("unit", unit.value())
                .param("until", until)
                .param("at", Moments.parameter(at))
                .param("by", by.value())
                .param("node", node.value())
                .update();
    }
}
