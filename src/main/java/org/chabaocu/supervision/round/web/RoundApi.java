package org.chabaocu.supervision.round.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.round.MaterialCommand;
import org.chabaocu.supervision.round.PlanRound;
import org.chabaocu.supervision.round.PrepareMembers;
import org.chabaocu.supervision.round.RoundCommand;
import org.chabaocu.supervision.round.RoundLists;
import org.chabaocu.supervision.round.ViewRound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Rounds over JSON: plan, revise, prepare, look at. */
@RestController
@RequestMapping("/api/v1/supervision/rounds")
class RoundApi {

    private static final int MOST = 200;

    private final PlanRound planRound;
    private final PrepareMembers prepareMembers;
    private final ViewRound viewRound;
    private final RoundLists roundLists;

    RoundApi(PlanRound planRound, PrepareMembers prepareMembers, ViewRound viewRound, RoundLists roundLists) {
        this.planRound = planRound;
        this.prepareMembers = prepareMembers;
        this.viewRound = viewRound;
        this.roundLists = roundLists;
    }

    record RoundsJson(List<RowJson> items, @Nullable UUID next) {}

    record RowJson(
            UUID id,
            String title,
            int year,
            LocalDate startsOn,
            LocalDate endsOn,
            RoundStatus status,
            long version,
            int teams,
            int visits) {

        static RowJson of(RoundLists.RoundRow row) {
            return new RowJson(
                    row.id().value(),
                    row.title(),
                    row.year(),
                    row.startsOn(),
                    row.endsOn(),
                    row.status(),
                    row.version(),
                    row.teams(),
                    row.visits());
        }
    }

    record StudyJson(@NotNull UUID materialId) {}

    @GetMapping
    @Operation(summary = "The rounds the caller plans or belongs to, newest first")
    RoundsJson list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var slice = roundLists.rounds(actor, Math.clamp(limit, 1, MOST), after);
        return new RoundsJson(slice.rows().stream().map(RowJson::of).toList(), slice.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A round; for the province union and the members of its teams")
    ResponseEntity<RoundJson> one(@PathVariable UUID id, Actor actor) {
        return answer(ResponseEntity.ok(), new RoundId(id), actor);
    }

    @PostMapping
    @Operation(summary = "Plan a round; by the province union")
    ResponseEntity<RoundJson> plan(@RequestBody RoundCommand command, Actor actor) {
        var id = planRound.plan(command, actor).orThrow();
        var location =
                UriComponentsBuilder.fromPath("/api/v1/supervision/rounds/{id}").build(id);
        return answer(ResponseEntity.created(location), id, actor);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Write the plan anew before its frame is frozen; by the province union")
    ResponseEntity<RoundJson> revise(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RoundCommand command,
            Actor actor) {
        planRound
                .revise(new RoundId(id), command, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), new RoundId(id), actor);
    }

    @PostMapping("/{id}/add-material")
    @Operation(summary = "Add something to study before the first visit; by the province union")
    ResponseEntity<RoundJson> addMaterial(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MaterialCommand command,
            Actor actor) {
        prepareMembers
                .addMaterial(new RoundId(id), command, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), new RoundId(id), actor);
    }

    @PostMapping("/{id}/confirm-study")
    @Operation(summary = "Confirm that material has been studied; by each member")
    ResponseEntity<RoundJson> confirmStudy(@PathVariable UUID id, @Valid @RequestBody StudyJson body, Actor actor) {
        prepareMembers.confirmStudy(new RoundId(id), body.materialId(), actor).orThrow();
        return answer(ResponseEntity.ok(), new RoundId(id), actor);
    }

    @PostMapping("/{id}/declare-discipline")
    @Operation(summary = "Make the declaration on discipline (clause 8); by each member")
    ResponseEntity<RoundJson> declareDiscipline(@PathVariable UUID id, Actor actor) {
        prepareMembers.declareDiscipline(new RoundId(id), actor).orThrow();
        return answer(ResponseEntity.ok(), new RoundId(id), actor);
    }

    private ResponseEntity<RoundJson> answer(ResponseEntity.BodyBuilder response, RoundId id, Actor actor) {
        var round = viewRound.view(id, actor);
        return response.eTag(Long.toString(round.plan().version())).body(RoundJson.of(round));
    }
}
