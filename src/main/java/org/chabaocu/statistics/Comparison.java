package org.chabaocu.statistics;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.statistics.Tally.Measure;
import org.chabaocu.statistics.Tally.OfScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cities of a province or the units of a city beside each other, by hazards found per 1,000 staff rather than by number:
 * a large hospital finds more. Who finds implausibly little for its size is silent, and that is no good sign.
 */
@Service
@Transactional(readOnly = true)
public class Comparison {

    /** So many units are compared at once, the largest. */
    static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Tally tally;

    Comparison(JdbcClient jdbc, Tally tally) {
        this.jdbc = jdbc;
        this.tally = tally;
    }

    /**
     * One of those compared.
     *
     * @param staff null if nobody has said how many there are
     * @param perThousand hazards found per 1,000 staff; null without staff
     * @param silent whether it has found implausibly little for its size
     */
    public record Row(
            UUID id,
            String name,
            OrganizationKind kind,
            @Nullable Long staff,
            long found,
            long open,
            @Nullable Double perThousand,
            boolean silent) {}

    private record Node(
            UUID id,
            String name,
            OrganizationKind kind,
            @Nullable Long staff) {

        @Nullable
        Double perThousand(long found) {
            return staff == null || staff == 0 ? null : 1000.0 * found / staff;
        }
    }

    /** Those that found most per 1,000 staff first; empty for a unit. */
    public List<Row> of(Lineage scope, Period period) {
        var nodes = nodes(scope);
        var counts = nodes.stream().collect(groupingBy(Node::kind)).entrySet().stream()
                .flatMap(
                        kind -> tally
                                .ofEach(
                                        kind.getKey(),
                                        kind.getValue().stream().map(Node::id).toList(),
                                        period,
                                        Measure.STATE)
                                .stream())
                .collect(groupingBy(OfScope::scope));
        var silence =
                Silence.among(nodes.stream().map(node -> size(node, counts)).toList());
        return nodes.stream()
                .map(node -> row(node, counts.getOrDefault(node.id(), List.of()), silence))
                .sorted(Comparator.comparing(Row::perThousand, Comparator.nullsLast(Comparator.<Double>reverseOrder())))
                .toList();
    }

    private static Silence.Reporting size(Node node, Map<UUID, List<OfScope>> counts) {
        return new Silence.Reporting(
                node.staff() == null ? 0 : node.staff(), found(counts.getOrDefault(node.id(), List.of())));
    }

    private static Row row(Node node, List<OfScope> counts, Silence silence) {
        var found = found(counts);
        var open = counts.stream()
                .filter(count -> isOpen(count.key()))
                .mapToLong(OfScope::count)
                .sum();
        var silent = node.staff() != null && silence.isSilent(new Silence.Reporting(node.staff(), found));
        return new Row(node.id(), node.name(), node.kind(), node.staff(), found, open, node.perThousand(found), silent);
    }

    private static long found(List<OfScope> counts) {
        return counts.stream().mapToLong(OfScope::count).sum();
    }

    private static boolean isOpen(String key) {
        return HazardStatus.valueOf(key.substring(0, key.indexOf('|'))).isOpen();
    }

    private List<Node> nodes(Lineage scope) {
        if (scope.kind() == OrganizationKind.UNIT) return List.of();
        return jdbc.sql("""
                        select o.id, o.name, o.kind,
                            case o.kind when 'UNIT' then o.staff
                                else (select sum(u.staff) from organization u where u.kind = 'UNIT' and u.city_id = o.id) end as staff
                        from organization o
                        where o.active and o.%s = :scope
                            and (o.kind = :below or (o.kind = 'UNIT' and o.parent_id = :scope))
                        order by staff desc nulls last, o.name
                        limit :most
                        """.formatted(scope.kind().column()))
                .param("scope", scope.id().value())
                .param("below", scope.kind() == OrganizationKind.PROVINCE_UNION ? "CITY_UNION" : "UNIT")
                .param("most", MOST)
                .query((row, number) -> new Node(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        OrganizationKind.valueOf(row.getString("kind")),
                        row.getObject("staff") == null ? null : row.getLong("staff")))
                .list();
    }
}
