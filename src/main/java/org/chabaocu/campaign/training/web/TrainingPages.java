package org.chabaocu.campaign.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.RecordKeepers;
import org.chabaocu.campaign.training.EnterNewcomer;
import org.chabaocu.campaign.training.HiringCommand;
import org.chabaocu.campaign.training.TrainingFacts;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;
import org.chabaocu.platform.view.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit's training of a year: all-staff trainings, drills, new employees; the hours of each person; one's own. */
@Controller
@RequestMapping("/campaign/training")
class TrainingPages {

    private static final int PAGE = 50;
    private static final int CHOICES = 50;
    private static final int YEARS = 3;

    private final TrainingFacts facts;
    private final EnterNewcomer enterNewcomer;
    private final RecordKeepers keepers;
    private final PersonNames persons;
    private final Clock clock;
    private final ZoneId zone;

    TrainingPages(
            TrainingFacts facts,
            EnterNewcomer enterNewcomer,
            RecordKeepers keepers,
            PersonNames persons,
            Clock clock,
            ZoneId zone) {
        this.facts = facts;
        this.enterNewcomer = enterNewcomer;
        this.keepers = keepers;
        this.persons = persons;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whoever neither keeps nor oversees the unit's records has their own. */
    @GetMapping
    ModelAndView training(
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor) {
        var unit = unit(organization, actor);
        if (!RecordKeepers.readsAll(actor, unit.lineage())) return new ModelAndView("redirect:/campaign/training/mine");
        return show(unit, year(year), Form.empty(), HttpStatus.OK, actor);
    }

    @PostMapping("/newcomers")
    ModelAndView enter(
            @RequestParam UUID organization,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String personId,
            @RequestParam(defaultValue = "") String hiredOn,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var unit = unit(organization, actor);
        var form = Form.sent(request);
        if (request.getParameter("find") != null) return show(unit, year(year), form, HttpStatus.OK, actor);
        var faults = new ArrayList<FieldFault>();
        var person = person(personId, faults);
        var day = day(hiredOn, faults);
        if (person == null || day == null)
            return show(unit, year(year), form.with(faults), HttpStatus.UNPROCESSABLE_CONTENT, actor);
        return switch (enterNewcomer.enter(new HiringCommand(organization, person, day), actor)) {
            case Outcome.Done<PersonId> done -> {
                redirect.addFlashAttribute("notice", Text.of("campaign.done.newcomer"));
                yield new ModelAndView(
                        "redirect:/campaign/training?organization=" + organization + "&year=" + day.getYear());
            }
            case Outcome.Refused<PersonId>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<PersonId>(var refusal) ->
                show(unit, year(year), form.with(refusal), HttpStatus.UNPROCESSABLE_CONTENT, actor);
        };
    }

    private static @Nullable UUID person(String sent, List<FieldFault> faults) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            faults.add(new FieldFault("personId", Text.of("fault.NotNull")));
            return null;
        }
    }

    private static @Nullable LocalDate day(String sent, List<FieldFault> faults) {
        try {
            return LocalDate.parse(sent);
        } catch (DateTimeParseException e) {
            faults.add(new FieldFault("hiredOn", Text.of(sent.isBlank() ? "fault.NotNull" : "campaign.fault.DATE")));
            return null;
        }
    }

    @PostMapping("/newcomers/{person}/remove")
    String remove(
            @PathVariable UUID person,
            @RequestParam UUID organization,
            @RequestParam(required = false) @Nullable Integer year,
            RedirectAttributes redirect,
            Actor actor) {
        enterNewcomer
                .remove(new OrganizationId(organization), new PersonId(person), actor)
                .orThrow();
        redirect.addFlashAttribute("notice", Text.of("campaign.done.newcomerRemoved"));
        return "redirect:/campaign/training?organization=" + organization + "&year=" + year(year);
    }

    @GetMapping("/hours")
    ModelAndView hours(
            @RequestParam UUID organization,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var unit = unit(organization, actor);
        if (!RecordKeepers.readsAll(actor, unit.lineage())) throw forbidden();
        var shown = year(year);
        return new ModelAndView("campaign/hours")
                .addObject("unit", unit)
                .addObject("year", shown)
                .addObject("years", years("/campaign/training/hours?organization=" + organization, shown))
                .addObject("text", q)
                .addObject("slice", facts.hours(unit.id(), shown, q, PAGE, after))
                .addObject("paged", after != null);
    }

    @GetMapping("/mine")
    ModelAndView mine(@RequestParam(required = false) @Nullable Integer year, Actor actor) {
        var unit = actor.home().unitId();
        if (unit == null) throw new NotFoundException("a unit of " + actor.id());
        var shown = year(year);
        return new ModelAndView("campaign/mine")
                .addObject("year", shown)
                .addObject("years", years("/campaign/training/mine?", shown))
                .addObject("rows", facts.of(actor.id(), unit, shown));
    }

    private ModelAndView show(Organization unit, int year, Form form, HttpStatus status, Actor actor) {
        var writer = RecordKeepers.keeps(actor, unit.lineage());
        var choices = persons.search(unit.id(), form.value("personIdSearch"), CHOICES).stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
        return new ModelAndView("campaign/training", status)
                .addObject("unit", unit)
                .addObject("facts", facts.of(unit.id(), year))
                .addObject("years", years("/campaign/training?organization=" + unit.id(), year))
                .addObject("form", form)
                .addObject("people", writer ? choices : List.of())
                .addObject("today", today())
                .addObject("writer", writer);
    }

    private List<Tab> years(String path, int shown) {
        return IntStream.range(0, YEARS)
                .map(back -> today().getYear() - back)
                .mapToObj(one -> new Tab(Integer.toString(one), path + "&year=" + one, one == shown, null))
                .toList();
    }

    private Organization unit(@Nullable UUID organization, Actor actor) {
        var id = organization == null ? RecordKeepers.own(actor) : new OrganizationId(organization);
        if (id == null) throw new NotFoundException("a unit of " + actor.id());
        var unit = keepers.get(id, actor);
        if (unit.kind() != OrganizationKind.UNIT) throw new NotFoundException("unit " + id);
        return unit;
    }

    private int year(@Nullable Integer asked) {
        var present = today().getYear();
        return asked == null ? present : Math.clamp(asked, 2000, present);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private static RefusedException forbidden() {
        return new RefusedException(new Refusal.Forbidden(Text.of("campaign.refusal.NOT_YOUR_ROLE")));
    }
}
