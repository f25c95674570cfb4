package org.chabaocu.hazard.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.audit.Chain;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.ActOnHazard;
import org.chabaocu.hazard.application.AskedNode;
import org.chabaocu.hazard.application.ReportCommand;
import org.chabaocu.hazard.application.ReportHazard;
import org.chabaocu.hazard.application.ReportedBy;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Command;
import org.chabaocu.hazard.persistence.Events;
import org.chabaocu.hazard.persistence.Ledger;
import org.chabaocu.hazard.persistence.LedgerSort;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.web.JsonBody;
import org.chabaocu.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Hazards over JSON: the ledger, one entry, and every action of the state table. */
@RestController
@RequestMapping("/api/v1/hazards")
class HazardApi {

    private static final int MOST = 200;

    private final ReportHazard reportHazard;
    private final ActOnHazard actOnHazard;
    private final ViewHazard viewHazard;
    private final AskedNode askedNode;
    private final Ledger ledger;
    private final JsonMapper json;

    HazardApi(
            ReportHazard reportHazard,
            ActOnHazard actOnHazard,
            ViewHazard viewHazard,
            AskedNode askedNode,
            Ledger ledger,
            JsonMapper json) {
        this.reportHazard = reportHazard;
        this.actOnHazard = actOnHazard;
        this.viewHazard = viewHazard;
        this.askedNode = askedNode;
        this.ledger = ledger;
        this.json = json;
    }

    record HazardsJson(List<HazardJson> items, @Nullable String next) {}

    record EventsJson(List<EventJson> items) {}

    /** @param actor the acting person's id, as it stands in the hash; null if unknown or not to be named to the caller */
    record EventJson(
            int seq,
            Instant at,
            String action,
            @Nullable String from,
            String to,
            @Nullable UUID actor,
            @Nullable String actorName,
            @Nullable String role,
            Map<String, Object> data,
            String hash,
            String previousHash) {}

    @PostMapping
    ResponseEntity<HazardJson> report(@RequestBody ReportCommand command, Actor actor) {
        var reported = reportHazard.report(command, ReportedBy.person(actor)).orThrow();
        var claimCode =
                reported.claimCode() == null ? null : reported.claimCode().grouped();
        var acting = claimCode == null ? Acting.as(actor) : Acting.byClaimCode();
        var seen = viewHazard.view(reported.hazard().id(), acting);
        var location = UriComponentsBuilder.fromPath("/api/v1/hazards/{id}")
                .build(seen.hazard().id());
        return ResponseEntity.created(location)
                .eTag(Long.toString(seen.hazard().version()))
                .body(HazardJson.of(seen, claimCode));
    }

    @GetMapping
    HazardsJson list(
            @ParameterObject @ModelAttribute FilterQuery query,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        askedNode.of(query.filter(), actor);
        var slice = ledger.page(actor, query.filter(), LedgerSort.NEWEST, Math.clamp(limit, 1, MOST), after);
        var acting = Acting.as(actor);
        var items = slice.rows().stream()
                .map(row -> HazardJson.of(viewHazard.seen(row, acting)))
                .toList();
        return new HazardsJson(items, slice.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<HazardJson> one(@PathVariable UUID id, Actor actor) {
        return answer(new HazardId(id), actor);
    }

    @GetMapping("/{id}/events")
    EventsJson events(@PathVariable UUID id, Actor actor) {
        var seen = viewHazard.view(new HazardId(id), Acting.as(actor));
        return new EventsJson(viewHazard.events(seen.hazard().id()).stream()
                .map(event -> event(event, seen))
                .toList());
    }

    @PostMapping(path = "/{id}/{action}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HazardJson> act(
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody String body,
            Actor actor) {
        var command = command(action, body);
        actOnHazard
                .act(new HazardId(id), command, Acting.as(actor), Versions.expected(ifMatch))
                .orThrow();
        return answer(new HazardId(id), actor);
    }

    /** The body is read here and not by the framework, since its type follows from the action. */
    private Command command(String code, String body) {
        var action = Action.of(code)
                .filter(known -> known != Action.REPORT)
                .orElseThrow(() -> new NotFoundException("action " + code));
        return JsonBody.read(json, body, action.command());
    }

    private ResponseEntity<HazardJson> answer(HazardId id, Actor actor) {
        var seen = viewHazard.view(id, Acting.as(actor));
        return ResponseEntity.ok().eTag(Long.toString(seen.hazard().version())).body(HazardJson.of(seen));
    }

    private static EventJson event(Events.EventRow row, ViewHazard.Seen seen) {
        Chain.Stored stored = row.stored();
        var link = stored.link();
        var named = seen.shows(row);
        return new EventJson(
                link.seq(),
                link.at(),
                link.action(),
                link.from(),
                link.to(),
                named ? link.actor() : null,
                named ? row.actorName() : null,
                link.role(),
                seen.data(row),
                stored.hash(),
                link.previousHash());
    }
}
