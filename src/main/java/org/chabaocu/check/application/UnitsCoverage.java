package org.chabaocu.check.application;

import java.time.YearMonth;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.check.CheckCoverage.Line;
import org.chabaocu.check.domain.CheckAction;
import org.chabaocu.check.domain.CheckTable;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For the unions above: their units with how far each has done its checks in a month. */
@Service
@Transactional(readOnly = true)
public class UnitsCoverage {

    private final CheckNodes nodes;
    private final ReckonCoverage coverage;

    UnitsCoverage(CheckNodes nodes, ReckonCoverage coverage) {
        this.nodes = nodes;
        this.coverage = coverage;
    }

    public record Row(Organization unit, List<Line> lines) {}

    /** The province union whose days off the actor may keep; null if there is none. */
    public @Nullable OrganizationId provinceOf(Actor actor) {
        return actor.assignments().stream()
                .map(Actor.Assignment::at)
                .filter(node -> node.kind() == OrganizationKind.PROVINCE_UNION)
                .filter(node -> CheckTable.isAllowed(CheckAction.KEEP_PROVINCE_DAYS, actor, node))
                .map(Lineage::id)
                .findFirst()
                .orElse(null);
    }

    /** @param next the cursor of the following page, null on the last */
    public record Slice(List<Row> rows, @Nullable OrganizationId next) {}

    public Slice list(YearMonth month, @Nullable String text, int limit, @Nullable OrganizationId after, Actor actor) {
        var found = nodes.units(actor, text, after, limit + 1);
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var lines = coverage.of(page.stream().map(Organization::id).toList(), month.atDay(1), month.atEndOfMonth());
        var rows = page.stream()
                .map(unit -> new Row(unit, lines.getOrDefault(unit.id(), List.of())))
                .toList();
        return new Slice(rows, found.size() > limit ? page.getLast().id() : null);
    }
}
