package org.chabaocu.campaign.readiness.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.readiness.ReadinessReaders;
import org.chabaocu.campaign.readiness.ViewReadiness;
import org.chabaocu.campaign.record.RecordKeepers;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.view.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The 15 items of a unit or city union, and the table of all below a union. */
@Controller
@RequestMapping("/campaign")
class ReadinessPages {

    private static final int PAGE = 50;
    private static final int YEARS = 3;

    private final ViewReadiness viewReadiness;

    ReadinessPages(ViewReadiness viewReadiness) {
        this.viewReadiness = viewReadiness;
    }

    /** Those who keep no organisation's records look at those below; those who keep and oversee none see the records. */
    @GetMapping
    ModelAndView one(
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor) {
        var overseer = !ReadinessReaders.overseen(actor).isEmpty();
        var id = organization == null ? kept(actor) : new OrganizationId(organization);
        if (id == null) return new ModelAndView("redirect:" + (overseer ? "/campaign/overview" : "/campaign/records"));
        var shown = year == null ? viewReadiness.thisYear() : Years.readable(year);
        var readiness = viewReadiness.one(id, shown, actor);
        return new ModelAndView("readiness/one")
                .addObject("readiness", readiness)
                .addObject("years", years("/campaign?organization=" + id + "&year=", shown))
                .addObject(
                        "keeper",
                        RecordKeepers.keeps(actor, readiness.organization().lineage()))
                .addObject("overseer", overseer);
    }

    private static @Nullable OrganizationId kept(Actor actor) {
        var own = RecordKeepers.own(actor);
        var home = actor.home().unitId();
        return own != null
                        && own.equals(home)
                        && !RecordKeepers.readsAll(actor, actor.home().unit())
                ? null
                : own;
    }

    private List<Tab> years(String here, int shown) {
        var present = viewReadiness.thisYear();
        return IntStream.range(0, YEARS)
                .map(back -> present - back)
                .mapToObj(one -> new Tab(Integer.toString(one), here + one, one == shown, null))
                .toList();
    }

    @GetMapping("/overview")
    ModelAndView overview(
            @RequestParam(required = false) @Nullable UUID city,
            @RequestParam(required = false) @Nullable OrganizationKind level,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var shown = year == null ? viewReadiness.thisYear() : Years.readable(year);
        var chosen = level == OrganizationKind.CITY_UNION ? OrganizationKind.CITY_UNION : OrganizationKind.UNIT;
        var filter = new ViewReadiness.Filter(city, chosen, q.isBlank() ? null : q.strip(), PAGE, after);
        var cities = viewReadiness.cities(actor);
        var of = new OverviewAddress(city, chosen, q);
        return new ModelAndView("readiness/overview")
                .addObject("slice", viewReadiness.overview(filter, shown, actor))
                .addObject("level", chosen)
                .addObject("cities", cities)
                .addObject("city", city)
                .addObject("text", q)
                .addObject("year", shown)
                .addObject("years", years(of.withoutYear(), shown))
                .addObject("here", of.withoutYear() + shown)
                .addObject("paged", after != null);
    }
}
