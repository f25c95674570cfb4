package org.chabaocu.check.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.check.domain.Responsible;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans as they are read; without their places, but for {@link #withPlaces}. */
@Repository
public class CheckPlans {

    private static final int MOST_OF_ONE_PERSON = 500;

    private final JdbcClient jdbc;
    private final PlacesOfPlans places;

    CheckPlans(JdbcClient jdbc, PlacesOfPlans places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    public Optional<Plan> find(PlanId id) {
        return jdbc.sql(CheckPlanRows.SELECT + "where p.id = :id")
                .param("id", id.value())
                .query(CheckPlanRows::read)
                .optional()
                .map(plan -> withPlaces(List.of(plan)).getFirst());
    }

    /** Those of a node and below that are in force between two days, in the order of their ids. */
    public List<Plan> within(Lineage node, LocalDate from, LocalDate to, @Nullable PlanId after, int limit) {
        return page(CheckPlanRows.between(CheckPlanRows.within(node), from, to), after, limit);
    }

    /** All of a node and below, ended ones too if asked for. */
    public List<Plan> all(Lineage node, LocalDate today, boolean ended, @Nullable PlanId after, int limit) {
        var conditions = CheckPlanRows.within(node);
        if (!ended) conditions.add("(p.valid_until is null or p.valid_until >= :today)", "today", today);
        return page(conditions, after, limit);
    }

    private List<Plan> page(Conditions conditions, @Nullable PlanId after, int limit) {
        if (after != null) conditions.add("p.id > :after", "after", after.value());
        return jdbc.sql(CheckPlanRows.SELECT + "where " + conditions.sql() + " order by p.id limit :limit")
                .params(conditions.parameters())
                .param("limit", limit)
                .query(CheckPlanRows::read)
                .list();
    }

    /** Those of several units that are in force between two days. */
    public List<Plan> ofUnits(Collection<OrganizationId> units, LocalDate from, LocalDate to) {
        var conditions = new Conditions()
                .add(
                        "p.unit_id in (:units)",
                        "units",
                        units.stream().map(OrganizationId::value).toList());
        CheckPlanRows.between(conditions, from, to);
        return jdbc.sql(CheckPlanRows.SELECT + "where " + conditions.sql())
                .params(conditions.parameters())
                .query(CheckPlanRows::read)
                .list();
    }

    /** Those in force between two days that this person is responsible for. */
    public List<Plan> of(Actor actor, LocalDate from, LocalDate to) {
        var conditions = new Conditions();
        var choices = new ArrayList<String>();
        choices.add("p.responsible_id = :me");
        conditions.with("me", actor.id().value());
        var home = actor.home().unitId();
        if (home != null) {
            choices.add("(p.responsible_role = 'WORKER' and p.node_id in (:homes))");
            conditions.with(
                    "homes",
                    actor.home().path().stream().map(OrganizationId::value).toList());
        }
        for (var role : Responsible.ROLES) if (role != Role.WORKER) add(actor, role, choices, conditions);
        conditions.add("(" + String.join(" or ", choices) + ")");
        CheckPlanRows.between(conditions, from, to);
        return jdbc.sql(CheckPlanRows.SELECT + "where " + conditions.sql() + " order by p.id limit :limit")
                .params(conditions.parameters())
                .param("limit", MOST_OF_ONE_PERSON)
                .query(CheckPlanRows::read)
                .list();
    }

    private static void add(Actor actor, Role role, List<String> choices, Conditions conditions) {
        var byKind = actor.nodesWith(Set.of(role)).stream()
                .filter(node -> node.unitId() != null)
                .collect(Collectors.groupingBy(Lineage::kind));
        byKind.forEach((kind, nodes) -> {
            var parameter = "nodes" + choices.size();
            // the unit too, so that an index of plans is used and not the tree
            choices.add("(p.responsible_role = '%s' and p.unit_id in (:%sUnits) and o.%s in (:%s))"
                    .formatted(role, parameter, kind.column(), parameter));
            conditions.with(
                    parameter, nodes.stream().map(node -> node.id().value()).toList());
            conditions.with(
                    parameter + "Units",
                    nodes.stream()
                            .flatMap(node -> Stream.ofNullable(node.unitId()))
                            .map(OrganizationId::value)
                            .toList());
        });
    }

    /** The same plans with their places. */
    public List<Plan> withPlaces(List<Plan> plans) {
        var found = places.of(plans);
        return plans.stream()
                .map(plan -> plan.with(found.getOrDefault(plan.id().value(), List.of())))
                .toList();
    }
}
