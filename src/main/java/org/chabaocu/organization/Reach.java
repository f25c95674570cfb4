package org.chabaocu.organization;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.platform.sql.Conditions;

/**
 * A part of the tree: everything within some nodes and, if asked for, the nodes on the way up from them to the province
 * union. It is what a person may see, or what an administrator may change.
 */
public record Reach(List<Lineage> within, boolean withWayUp) {

    public static Reach within(List<Lineage> nodes) {
        return new Reach(List.copyOf(nodes), false);
    }

    /** What someone sees of the tree: the home's unit (or the home itself above units), the nodes of the roles, and the way up. */
    public static Reach seenFrom(Lineage home, List<Lineage> roleNodes) {
        return new Reach(
                Stream.concat(Stream.of(home.unit()), roleNodes.stream())
                        .distinct()
                        .toList(),
                true);
    }

    public boolean includes(Lineage node) {
        return within.stream().anyMatch(top -> node.isWithin(top.id()) || (withWayUp && top.isWithin(node.id())));
    }

    public boolean isEmpty() {
        return within.isEmpty();
    }

    /** Keeps only rows of the organization table, known by the alias, that this reach includes. */
    public void restrict(Conditions conditions, String alias) {
        var choices = new ArrayList<String>();
        for (var level : byKind().entrySet()) {
            var parameter = "reach" + level.getKey();
            choices.add("%s.%s in (:%s)".formatted(alias, level.getKey().column(), parameter));
            conditions.with(parameter, level.getValue());
        }
        if (withWayUp && !wayUp().isEmpty()) {
            choices.add(alias + ".id in (:reachWayUp)");
            conditions.with("reachWayUp", wayUp());
        }
        conditions.add(choices.isEmpty() ? "false" : "(" + String.join(" or ", choices) + ")");
    }

    private Map<OrganizationKind, Set<UUID>> byKind() {
        return within.stream()
                .collect(Collectors.groupingBy(
                        Lineage::kind,
                        () -> new EnumMap<>(OrganizationKind.class),
                        Collectors.mapping(node -> node.id().value(), Collectors.toSet())));
    }

    private Set<UUID> wayUp() {
        var ids = new HashSet<UUID>();
        for (var node : within) node.path().forEach(level -> ids.add(level.value()));
        return ids;
    }
}
