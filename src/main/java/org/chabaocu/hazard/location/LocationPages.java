package org.chabaocu.hazard.location;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationFilter;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;
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

/** The pages on which a unit keeps its locations. */
@Controller
@RequestMapping("/locations")
class LocationPages {

    private static final int PAGE = 50;

    private final ListLocations listLocations;
    private final AddLocations addLocations;
    private final ChangeLocation changeLocation;
    private final LocationKeepers keepers;
    private final Organizations organizations;

    LocationPages(
            ListLocations listLocations,
            AddLocations addLocations,
            ChangeLocation changeLocation,
            LocationKeepers keepers,
            Organizations organizations) {
        this.listLocations = listLocations;
        this.addLocations = addLocations;
        this.changeLocation = changeLocation;
        this.keepers = keepers;
        this.organizations = organizations;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam @Nullable UUID unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable UUID after,
            Actor actor) {
        var chosen = unit == null ? keepers.onlyUnit(actor).orElse(null) : new OrganizationId(unit);
        if (chosen == null) return units(q, actor);
        return page(chosen, q, after, Form.empty(), actor);
    }

    private ModelAndView units(String text, Actor actor) {
        return new ModelAndView("location/units", Map.of("units", keepers.units(actor, text, PAGE), "text", text));
    }

    private ModelAndView page(OrganizationId unit, String text, @Nullable UUID after, Form form, Actor actor) {
        var filter = new LocationFilter(null, text, PAGE, after == null ? null : new LocationId(after));
        var slice = listLocations.list(unit, filter, actor).orThrow();
        return new ModelAndView("location/list", Map.of("slice", slice, "text", text, "form", form))
                .addObject("departments", departments(slice.unit().lineage()))
                .addObject("paged", after != null);
    }

    private List<Option> departments(Lineage unit) {
        var filter = new OrganizationFilter(unit.id(), OrganizationKind.DEPARTMENT, null, 500, null);
        return organizations.list(filter, Reach.within(List.of(unit))).stream()
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
    }

    @PostMapping
    ModelAndView add(
            @RequestParam UUID unit,
            @RequestParam @Nullable UUID departmentId,
            @RequestParam(defaultValue = "") String names,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var command = new AddLocationsCommand(unit, departmentId, null, AddLocationsCommand.lines(names));
        return switch (addLocations.add(command, actor)) {
            case Outcome.Done<AddLocations.Added>(var added) -> {
                redirect.addFlashAttribute(
                        "notice",
                        Text.of(
                                "location.added",
                                added.locations().size(),
                                added.passedOver().size()));
                yield back(unit);
            }
            case Outcome.Refused<AddLocations.Added>(var refusal) ->
                unprocessable(page(new OrganizationId(unit), "", null, Form.sent(request, refusal), actor));
        };
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable UUID id, Actor actor) {
        var location = listLocations.one(new LocationId(id), actor).orThrow();
        return edit(location, Form.of(Map.of("name", location.name(), "version", location.version())));
    }

    private static ModelAndView edit(Location location, Form form) {
        return new ModelAndView("location/edit", Map.of("location", location, "form", form));
    }

    @PostMapping("/{id}")
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return change(id, new ChangeLocation.Change(name, null, version), request, redirect, actor);
    }

    /** Takes a location out of use, or back into it. */
    @PostMapping("/{id}/active")
    ModelAndView activate(
            @PathVariable UUID id,
            @RequestParam boolean active,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return change(id, new ChangeLocation.Change(null, active, null), request, redirect, actor);
    }

    private ModelAndView change(
            UUID id,
            ChangeLocation.Change change,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return switch (changeLocation.change(new LocationId(id), change, actor)) {
            case Outcome.Done<Location>(var location) -> {
                redirect.addFlashAttribute("notice", Text.of("common.saved"));
                yield back(location.unitId().value());
            }
            case Outcome.Refused<Location>(var refusal) -> {
                var location = listLocations.one(new LocationId(id), actor).orThrow();
                yield unprocessable(edit(location, Form.sent(request, refusal)));
            }
        };
    }

    private static ModelAndView back(UUID unit) {
        return new ModelAndView("redirect:/locations?unit=" + unit);
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
