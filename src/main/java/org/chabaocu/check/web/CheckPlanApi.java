package org.chabaocu.check.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.application.CheckNodes;
import org.chabaocu.check.application.EndPlan;
import org.chabaocu.check.application.MakePlan;
import org.chabaocu.check.application.PlanCommand;
import org.chabaocu.check.application.ViewPlans;
import org.chabaocu.check.domain.CheckAction;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.check.domain.PlanStatus;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Plans over JSON: make, end, follow one by another. */
@RestController
@RequestMapping("/api/v1/checks/plans")
class CheckPlanApi {

    private static final int MOST = 200;

    private final ViewPlans viewPlans;
    private final MakePlan makePlan;
    private final EndPlan endPlan;
    private final CheckNodes nodes;

    CheckPlanApi(ViewPlans viewPlans, MakePlan makePlan, EndPlan endPlan, CheckNodes nodes) {
        this.viewPlans = viewPlans;
        this.makePlan = makePlan;
        this.endPlan = endPlan;
        this.nodes = nodes;
    }

    record PlansJson(List<PlanJson> items, @Nullable UUID next) {}

    /** @param until the plan's last day, today or later */
    record EndJson(@NotNull LocalDate until) {}

    record PlanJson(
            UUID id,
            UUID organizationId,
            String organizationName,
            Frequency frequency,
            String title,
            @Nullable String partners,
            List<DayOfWeek> weekdays,
            boolean daysOffToo,
            ResponsibleJson responsible,
            LocalDate from,
            @Nullable LocalDate until,
            PlanStatus status,
            long version,
            List<PlaceJson> places,
            List<String> actions) {

        static PlanJson of(ViewPlans.Row row) {
            var plan = row.plan();
            return new PlanJson(
                    plan.id().value(),
                    plan.node().id().value(),
                    plan.nodeName(),
                    plan.frequency(),
                    plan.title(),
                    plan.partners(),
                    plan.rhythm().weekdays().stream().sorted().toList(),
                    plan.rhythm().daysOffToo(),
                    ResponsibleJson.of(plan.responsible(), row.responsibleName()),
                    plan.from(),
                    plan.until(),
                    row.status(),
                    plan.version(),
                    PlaceJson.of(plan.places()),
                    row.actions().stream().map(CheckAction::code).toList());
        }
    }

    @GetMapping
    @Operation(summary = "The plans of an organisation and of all below it")
    PlansJson list(
            @RequestParam UUID organization,
            @Parameter(description = "Those that have ended, too") @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var node = nodes.get(new OrganizationId(organization), actor).lineage();
        var slice = viewPlans.list(
                node, ended, Math.clamp(limit, 1, MOST), after == null ? null : new PlanId(after), actor);
        var next = slice.next();
        return new PlansJson(slice.rows().stream().map(PlanJson::of).toList(), next == null ? null : next.value());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A plan")
    ResponseEntity<PlanJson> one(@PathVariable UUID id, Actor actor) {
        return answer(ResponseEntity.ok(), new PlanId(id), actor);
    }

    @PostMapping
    @Operation(
            summary = "Make a plan",
            description =
                    "A place is checked by one plan of a frequency at a time; the fault names the one that is there.")
    ResponseEntity<PlanJson> make(@RequestBody PlanCommand command, Actor actor) {
        return created(makePlan.make(command, actor).orThrow(), actor);
    }

    @PostMapping("/{id}/follow")
    @Operation(summary = "Let another plan take the place of this one, which ends the day before")
    ResponseEntity<PlanJson> follow(
            @PathVariable UUID id,
            @RequestBody PlanCommand command,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var next = makePlan.follow(new PlanId(id), command, actor, Versions.expected(ifMatch));
        return created(next.orThrow(), actor);
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End a plan today or later; one that has not begun by then is withdrawn (204)")
    ResponseEntity<PlanJson> end(
            @PathVariable UUID id,
            @Valid @RequestBody EndJson body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var row = viewPlans.one(new PlanId(id), actor);
        var ended = endPlan.end(new PlanId(id), body.until(), actor, Versions.expected(ifMatch))
                .orThrow();
        return row.status() == PlanStatus.PLANNED && row.plan().from().isAfter(body.until())
                ? ResponseEntity.noContent().build()
                : answer(ResponseEntity.ok(), ended, actor);
    }

    private ResponseEntity<PlanJson> created(PlanId id, Actor actor) {
        var location =
                UriComponentsBuilder.fromPath("/api/v1/checks/plans/{id}").build(id);
        return answer(ResponseEntity.created(location), id, actor);
    }

    private ResponseEntity<PlanJson> answer(ResponseEntity.BodyBuilder response, PlanId id, Actor actor) {
        var row = viewPlans.one(id, actor);
        return response.eTag(Long.toString(row.plan().version())).body(PlanJson.of(row));
    }
}
