package org.chabaocu.hazard.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.domain.Duties;
import org.chabaocu.hazard.domain.Lifecycle;
import org.chabaocu.hazard.domain.Party;
import org.chabaocu.hazard.domain.Transition;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.Role;
import org.chabaocu.platform.sql.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hazards somebody may have to do something about, the most urgent first. It is drawn a little too wide, from the state
 * table's rows and the roles; what may really be done with each is the table's to say.
 */
@Repository
@Transactional(readOnly = true)
public class Worklist {

    private final JdbcClient jdbc;

    Worklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LedgerRow> of(Actor actor, int limit) {
        var conditions = new Conditions();
        var choices = choices(actor, conditions);
        if (choices.isEmpty()) return List.of();
        return jdbc.sql(Ledger.SELECT + "where h.due_at is not null and (" + String.join(" or ", choices)
                        + ") order by h.due_at, h.id limit :limit")
                .params(conditions.parameters())
                .param("limit", limit)
                .query(Ledger::row)
                .list();
    }

    private static List<String> choices(Actor actor, Conditions conditions) {
        var choices = new ArrayList<String>();
        for (var row : Lifecycle.table()) {
            if (!Duties.isDuty(row)) continue;
            for (var party : row.by()) {
                if (party == Party.RESPONSIBLE) choices.add(own(actor, row, conditions));
                for (var role : party.isByRole() ? party.roles() : Set.<Role>of())
                    byRole(actor, row, role, conditions, choices);
            }
        }
        return choices;
    }

    private static String own(Actor actor, Transition row, Conditions conditions) {
        conditions.with("me", actor.id().value());
        return "(h.responsible_id = :me and h.status in (%s))".formatted(states(row, conditions));
    }

    private static void byRole(Actor actor, Transition row, Role role, Conditions conditions, List<String> choices) {
        var byKind = actor.nodesWith(Set.of(role)).stream().collect(Collectors.groupingBy(Lineage::kind));
        byKind.forEach((kind, nodes) -> {
            var parameter = "nodes" + choices.size();
            conditions.with(parameter, ids(nodes));
            choices.add("(h.%s in (:%s) and h.status in (%s) and %s)"
                    .formatted(kind.column(), parameter, states(row, conditions), narrowed(row, role)));
        });
    }

    private static String states(Transition row, Conditions conditions) {
        var parameter = "states"
                + row.from().stream()
                        .mapToInt(HazardStatus::ordinal)
                        .sorted()
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("_"));
        conditions.with(parameter, row.from().stream().map(Enum::name).toList());
        return ":" + parameter;
    }

    /** The part of a row's conditions that SQL can say, so that the list is not filled with what waits for others. */
    private static String narrowed(Transition row, Role role) {
        return switch (row.action()) {
            case PLAN -> "h.grade = 'GENERAL'";
            case PLAN_AND_ESCALATE -> "h.grade = 'MAJOR'";
            case INSPECT_ACCEPTANCE -> "h.inspected_by is null";
            case SUPERVISE_ACCEPTANCE -> "h.supervised_by is null";
            case DELIST -> "h.listing_number is not null and h.delisted_on is null";
            case RESPOND_STOP_WORK ->
                "h.stop_advised_at is not null and h.stop_answered_at is null and h.stop_lifted_at is null";
            case DECIDE_EXTENSION -> "h.extension_deadline is not null";
            case SUBMIT_RECTIFICATION -> "h.level = '%s'".formatted(levelOf(role));
            default -> "true";
        };
    }

    private static Level levelOf(Role role) {
        return role == Role.TEAM_LEADER ? Level.TEAM : role == Role.DEPARTMENT_HEAD ? Level.DEPARTMENT : Level.UNIT;
    }

    private static Set<UUID> ids(List<Lineage> nodes) {
        return nodes.stream().map(node -> node.id().value()).collect(Collectors.toSet());
    }
}
