package org.chabaocu.check.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.check.CheckCoverage;
import org.chabaocu.check.application.CheckCommand;
import org.chabaocu.check.application.CheckNodes;
import org.chabaocu.check.application.CompleteCheck;
import org.chabaocu.check.application.ViewChecks;
import org.chabaocu.check.domain.CheckId;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks over JSON: what is due, and that it was done. */
@RestController
@RequestMapping("/api/v1/checks")
class CheckApi {

    private static final int MOST = 200;

    private final ViewChecks viewChecks;
    private final CompleteCheck completeCheck;
    private final CheckNodes nodes;
    private final CheckCoverage coverage;

    CheckApi(ViewChecks viewChecks, CompleteCheck completeCheck, CheckNodes nodes, CheckCoverage coverage) {
        this.viewChecks = viewChecks;
        this.completeCheck = completeCheck;
        this.nodes = nodes;
        this.coverage = coverage;
    }

    record ChecksJson(List<CheckJson> items, @Nullable UUID next) {}

    record CoverageJson(List<CheckCoverage.Line> items) {}

    @GetMapping("/due")
    @Operation(
            summary =
                    "The checks of an organisation and of all below it whose day, week, month or quarter holds the date")
    ChecksJson due(
            @Parameter(description = "A team, department, unit or what lies above; without it the caller's own")
                    @RequestParam(required = false)
                    @Nullable
                    UUID organization,
            @Parameter(description = "Today if left out") @RequestParam(required = false) @Nullable LocalDate date,
            @Parameter(description = "Those that are done, too") @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var node = nodes.get(node(organization, actor), actor);
        var slice = viewChecks.on(
                date == null ? viewChecks.today() : date,
                node.lineage(),
                done,
                Math.clamp(limit, 1, MOST),
                after == null ? null : new PlanId(after),
                actor);
        var next = slice.next();
        return new ChecksJson(
                slice.rows().stream().map(row -> CheckJson.of(row, List.of())).toList(),
                next == null ? null : next.value());
    }

    private OrganizationId node(@Nullable UUID asked, Actor actor) {
        if (asked != null) return new OrganizationId(asked);
        return nodes.own(actor).orElseThrow(() -> new NotFoundException("organization of " + actor.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A check, with the hazards it found")
    CheckJson one(@PathVariable String id, Actor actor) {
        return answer(parse(id), actor);
    }

    @PostMapping("/{id}/complete")
    @Operation(
            summary = "Note that the check was done; every hazard found goes into the ledger in the same transaction",
            description =
                    "409 NOT_YET before its period, ALREADY_DONE, and TOO_LATE a week after its period. FOUND needs hazards.")
    CheckJson complete(@PathVariable String id, @RequestBody CheckCommand command, Actor actor) {
        return answer(completeCheck.complete(parse(id), command, actor).orThrow(), actor);
    }

    @GetMapping("/coverage")
    @Operation(summary = "How many of a unit's checks were due, done and missed, by frequency")
    CoverageJson coverage(
            @Parameter(description = "The unit") @RequestParam UUID organization,
            @RequestParam LocalDate from,
            @Parameter(description = "Inclusive") @RequestParam LocalDate to,
            Actor actor) {
        var unit = nodes.get(new OrganizationId(organization), actor);
        if (unit.kind() != OrganizationKind.UNIT) throw new NotFoundException("unit " + organization);
        return new CoverageJson(coverage.of(unit.id(), from, to));
    }

    private CheckJson answer(CheckId id, Actor actor) {
        var view = viewChecks.one(id, actor);
        return CheckJson.of(view.row(), view.hazards());
    }

    static CheckId parse(String id) {
        return CheckId.parse(id).orElseThrow(() -> new NotFoundException("check " + id));
    }
}
