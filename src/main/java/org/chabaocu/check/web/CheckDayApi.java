package org.chabaocu.check.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.check.application.CheckNodes;
import org.chabaocu.check.application.DayCommand;
import org.chabaocu.check.application.KeepDays;
import org.chabaocu.check.application.ViewChecks;
import org.chabaocu.check.domain.DayKind;
import org.chabaocu.check.persistence.DayStore.DayRow;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Days off and make-up workdays of units and provinces over JSON. */
@RestController
@RequestMapping("/api/v1/checks/days")
class CheckDayApi {

    private final KeepDays keepDays;
    private final CheckNodes nodes;
    private final ViewChecks viewChecks;

    CheckDayApi(KeepDays keepDays, CheckNodes nodes, ViewChecks viewChecks) {
        this.keepDays = keepDays;
        this.nodes = nodes;
        this.viewChecks = viewChecks;
    }

    record DaysJson(List<DayJson> items) {}

    /** @param closedId what is closed; null for a day of the whole unit or province */
    record DayJson(
            UUID id,
            UUID organizationId,
            @Nullable UUID closedId,
            DayKind kind,
            String name,
            LocalDate first,
            LocalDate last) {

        static DayJson of(DayRow row) {
            var closed = row.node();
            return new DayJson(
                    row.id(),
                    row.owner().value(),
                    closed == null ? null : closed.value(),
                    row.kind(),
                    row.name(),
                    row.first(),
                    row.last());
        }
    }

    @GetMapping
    @Operation(summary = "The days of a unit or of a province union, in their order")
    DaysJson list(
            @RequestParam UUID organization,
            @Parameter(description = "Those that end on this day or later; today if left out")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate since,
            Actor actor) {
        var owner = nodes.get(new OrganizationId(organization), actor);
        var days = keepDays.list(owner, since == null ? viewChecks.today() : since);
        return new DaysJson(days.stream().map(DayJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Note days off or make-up workdays, from today on")
    DayJson add(@RequestBody DayCommand command, Actor actor) {
        return DayJson.of(keepDays.add(command, actor).orThrow());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take days back; those that have begun end yesterday")
    void remove(@PathVariable UUID id, Actor actor) {
        keepDays.remove(id, actor).orThrow();
    }
}
