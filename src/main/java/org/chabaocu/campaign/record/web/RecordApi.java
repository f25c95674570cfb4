package org.chabaocu.campaign.record.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.ChangeRecord;
import org.chabaocu.campaign.record.KeepRecord;
import org.chabaocu.campaign.record.RecordCommand;
import org.chabaocu.campaign.record.RecordFilter;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKeepers;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.Records;
import org.chabaocu.campaign.record.ViewRecord;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.web.Versions;
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

/** Evidence records over JSON: the list, one of them, a new one, a change, a withdrawal. */
@RestController
@RequestMapping("/api/v1/campaign/records")
class RecordApi {

    private static final int MOST = 200;

    private final Records records;
    private final ViewRecord viewRecord;
    private final KeepRecord keepRecord;
    private final ChangeRecord changeRecord;
    private final RecordKeepers keepers;

    RecordApi(
            Records records,
            ViewRecord viewRecord,
            KeepRecord keepRecord,
            ChangeRecord changeRecord,
            RecordKeepers keepers) {
        this.records = records;
        this.viewRecord = viewRecord;
        this.keepRecord = keepRecord;
        this.changeRecord = changeRecord;
        this.keepers = keepers;
    }

    record RecordsJson(
            List<RecordJson.RowJson> items, @Nullable UUID next) {}

    record WithdrawalJson(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(summary = "Records the caller sees, by the day they were held, newest first")
    RecordsJson list(
            @Parameter(description = "Id of a unit or city union; without it, all that the caller sees.")
                    @RequestParam(required = false)
                    @Nullable
                    UUID organization,
            @Parameter(description = "Only those held in this year.") @RequestParam(required = false) @Nullable
                    Integer year,
            @Parameter(description = "One or several kinds.") @RequestParam(required = false) @Nullable
                    Set<RecordKind> kind,
            @Parameter(description = "true: those that were withdrawn.") @RequestParam(defaultValue = "false")
                    boolean withdrawn,
            @Parameter(description = "At most so many items, 1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "The cursor `next` of the page before.") @RequestParam(required = false) @Nullable
                    UUID after,
            Actor actor) {
        if (organization != null) keepers.get(new OrganizationId(organization), actor);
        var filter = new RecordFilter(
                organization,
                kind == null ? Set.of() : kind,
                year == null ? null : LocalDate.of(Math.clamp(year, 1900, 9999), 1, 1),
                year == null ? null : LocalDate.of(Math.clamp(year, 1900, 9999), 12, 31),
                withdrawn,
                Math.clamp(limit, 1, MOST),
                after);
        var slice = records.list(filter, actor);
        return new RecordsJson(slice.rows().stream().map(RecordJson.RowJson::of).toList(), slice.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One record with its participants and files")
    ResponseEntity<RecordJson> one(@PathVariable UUID id, Actor actor) {
        return answer(ResponseEntity.ok(), new RecordId(id), actor);
    }

    @PostMapping
    @Operation(summary = "Keep a new record of a unit or city union")
    ResponseEntity<RecordJson> keep(@RequestBody RecordCommand command, Actor actor) {
        var id = keepRecord.keep(command, actor).orThrow();
        var location =
                UriComponentsBuilder.fromPath("/api/v1/campaign/records/{id}").build(id);
        return answer(ResponseEntity.created(location), id, actor);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a record: it becomes what the body says, all of it")
    ResponseEntity<RecordJson> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RecordCommand command,
            Actor actor) {
        var changed = changeRecord
                .change(new RecordId(id), command, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), changed, actor);
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Withdraw a record with a reason; it stays readable and counts for nothing")
    ResponseEntity<RecordJson> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WithdrawalJson body,
            Actor actor) {
        var withdrawn = changeRecord
                .withdraw(new RecordId(id), body.reason(), actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), withdrawn, actor);
    }

    private ResponseEntity<RecordJson> answer(ResponseEntity.BodyBuilder response, RecordId id, Actor actor) {
        var view = viewRecord.view(id, actor);
        return response.eTag(Long.toString(view.record().version())).body(RecordJson.of(view));
    }
}
