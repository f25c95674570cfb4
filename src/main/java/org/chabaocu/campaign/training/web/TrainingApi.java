package org.chabaocu.campaign.training.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKeepers;
import org.chabaocu.campaign.record.TrainingLevel;
import org.chabaocu.campaign.training.CheckIn;
import org.chabaocu.campaign.training.EnterNewcomer;
import org.chabaocu.campaign.training.HiringCommand;
import org.chabaocu.campaign.training.InductionStanding;
import org.chabaocu.campaign.training.RunCheckIn;
import org.chabaocu.campaign.training.TrainingFacts;
import org.chabaocu.campaign.training.TrainingYear;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Training over JSON: the year, hours per person, new employees, check-in. */
@RestController
@RequestMapping("/api/v1/campaign")
class TrainingApi {

    private static final int MOST = 200;

    private final TrainingFacts facts;
    private final EnterNewcomer enterNewcomer;
    private final RunCheckIn runCheckIn;
    private final CheckIn checkIn;
    private final CheckInAddress address;
    private final RecordKeepers keepers;
    private final Clock clock;
    private final ZoneId zone;

    TrainingApi(
            TrainingFacts facts,
            EnterNewcomer enterNewcomer,
            RunCheckIn runCheckIn,
            CheckIn checkIn,
            CheckInAddress address,
            RecordKeepers keepers,
            Clock clock,
            ZoneId zone) {
        this.facts = facts;
        this.enterNewcomer = enterNewcomer;
        this.runCheckIn = runCheckIn;
        this.checkIn = checkIn;
        this.address = address;
        this.keepers = keepers;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param share of the staff it reached, in per cent */
    record SessionJson(
            UUID id,
            LocalDate heldOn,
            String title,
            @Nullable Integer participants,
            @Nullable Integer share) {}

    record NewcomerJson(
            UUID personId,
            String name,
            @Nullable String department,
            LocalDate hiredOn,
            BigDecimal hours,
            Set<TrainingLevel> levels,
            Set<TrainingLevel> missingLevels,
            boolean examPassed,
            boolean complete) {

        static NewcomerJson of(InductionStanding one) {
            return new NewcomerJson(
                    one.person().value(),
                    one.name(),
                    one.department(),
                    one.hiredOn(),
                    one.hours(),
                    one.levels(),
                    one.missingLevels(),
                    one.examPassed(),
                    one.isComplete());
        }
    }

    /** @param named how many persons on file took part in an all-staff training by name */
    record YearJson(
            int year,
            int staff,
            List<SessionJson> allStaffTrainings,
            int drills,
            int named,
            List<NewcomerJson> newcomers) {

        static YearJson of(TrainingYear of) {
            return new YearJson(
                    of.year(),
                    of.staff(),
                    of.allStaff().stream()
                            .map(one -> new SessionJson(
                                    one.id().value(), one.heldOn(), one.title(), one.participants(), of.share(one)))
                            .toList(),
                    of.drills(),
                    of.named(),
                    of.newcomers().stream().map(NewcomerJson::of).toList());
        }
    }

    record HoursJson(
            UUID personId, String name, @Nullable String department, BigDecimal hours, int trainings, int exams) {}

    record HoursPageJson(List<HoursJson> items, @Nullable UUID next) {}

    /** @param closedAt when it was ended; null if nobody did */
    record CheckInJson(
            UUID recordId,
            @Nullable String code,
            @Nullable String address,
            @Nullable Instant openedAt,
            @Nullable Instant closesAt,
            @Nullable Instant closedAt,
            boolean open,
            List<String> present) {}

    record CodeJson(@NotBlank @Size(max = 40) String code) {}

    record PresentJson(
            UUID recordId,
            String organizationName,
            String title,
            @Nullable BigDecimal hours,
            boolean present) {}

    @GetMapping("/training")
    @Operation(summary = "All-staff trainings, drills and the induction of new employees in a year of a unit")
    YearJson year(
            @RequestParam UUID organization, @RequestParam(required = false) @Nullable Integer year, Actor actor) {
        return YearJson.of(facts.of(overseen(organization, actor).id(), orThisYear(year)));
    }

    @GetMapping("/training/hours")
    @Operation(summary = "Class hours per person of a unit in a year, by name")
    HoursPageJson hours(
            @RequestParam UUID organization,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var unit = overseen(organization, actor);
        var slice = facts.hours(unit.id(), orThisYear(year), q, Math.clamp(limit, 1, MOST), after);
        var items = slice.rows().stream()
                .map(one -> new HoursJson(
                        one.person().value(), one.name(), one.department(), one.hours(), one.trainings(), one.exams()))
                .toList();
        return new HoursPageJson(items, slice.next());
    }

    @PutMapping("/newcomers")
    @Operation(summary = "Enter or correct the hiring date of a new employee")
    ResponseEntity<Void> enter(@RequestBody HiringCommand command, Actor actor) {
        enterNewcomer.enter(command, actor).orThrow();
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/newcomers")
    @Operation(summary = "Somebody was entered as a new employee by mistake")
    ResponseEntity<Void> remove(@RequestParam UUID organization, @RequestParam UUID person, Actor actor) {
        enterNewcomer
                .remove(new OrganizationId(organization), new PersonId(person), actor)
                .orThrow();
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/records/{id}/check-in")
    @Operation(summary = "The check-in of a training as the trainer's screen shows it")
    CheckInJson screen(@PathVariable UUID id, Actor actor) {
        return answer(id, actor);
    }

    @PostMapping("/records/{id}/check-in/open")
    @Operation(summary = "Open the check-in of a training held today")
    CheckInJson open(@PathVariable UUID id, Actor actor) {
        runCheckIn.open(new RecordId(id), actor).orThrow();
        return answer(id, actor);
    }

    @PostMapping("/records/{id}/check-in/close")
    @Operation(summary = "Close the check-in of a training")
    CheckInJson close(@PathVariable UUID id, Actor actor) {
        runCheckIn.close(new RecordId(id), actor).orThrow();
        return answer(id, actor);
    }

    @PostMapping("/check-ins")
    @Operation(summary = "Check in to a training with the code on the trainer's screen")
    PresentJson checkIn(@Valid @RequestBody CodeJson body, Actor actor) {
        var training = checkIn.checkIn(body.code(), actor).orThrow();
        return new PresentJson(training.id().value(), training.keeperName(), training.title(), training.hours(), true);
    }

    private CheckInJson answer(UUID id, Actor actor) {
        var screen = runCheckIn.screen(new RecordId(id), actor).orThrow();
        var session = screen.training().session();
        if (session == null) return new CheckInJson(id, null, null, null, null, null, false, screen.present());
        return new CheckInJson(
                id,
                session.code().text(),
                address.of(session.code()),
                session.openedAt(),
                session.closesAt(),
                session.closedAt(),
                screen.open(),
                screen.present());
    }

    /** The unit, for whoever sees all its records say. */
    private Organization overseen(UUID organization, Actor actor) {
        var unit = keepers.get(new OrganizationId(organization), actor);
        if (!RecordKeepers.readsAll(actor, unit.lineage()))
            throw new RefusedException(new Refusal.Forbidden(Text.of("campaign.refusal.NOT_YOUR_ROLE")));
        return unit;
    }

    private int orThisYear(@Nullable Integer year) {
        return year == null ? LocalDate.now(clock.withZone(zone)).getYear() : Math.clamp(year, 1900, 9999);
    }
}
