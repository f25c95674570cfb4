package org.chabaocu.hazard.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.Reported;
import org.chabaocu.hazard.application.ReportedBy;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reporting by somebody who is logged in, with their name or without it. */
@Controller
@RequestMapping("/report")
class ReportPages {

    private static final String ACTION = "/report";

    private final ReportPlaces places;
    private final ReportViews views;
    private final TakeReport takeReport;
    private final SeeHazardToo seeHazardToo;
    private final ViewHazard viewHazard;

    ReportPages(
            ReportPlaces places,
            ReportViews views,
            TakeReport takeReport,
            SeeHazardToo seeHazardToo,
            ViewHazard viewHazard) {
        this.places = places;
        this.views = views;
        this.takeReport = takeReport;
        this.seeHazardToo = seeHazardToo;
        this.viewHazard = viewHazard;
    }

    @GetMapping
    ModelAndView form(
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String unit,
            @RequestParam(defaultValue = "") String q,
            Actor actor,
            Locale locale) {
        return places.of(actor, at, unit)
                .map(place -> page(views.empty(ACTION, place, false, locale)))
                .orElseGet(() -> new ModelAndView("report/units")
                        .addObject("units", places.units(actor, q))
                        .addObject("text", q));
    }

    private static ModelAndView page(ReportView view) {
        return new ModelAndView("report/form", "view", view);
    }

    @PostMapping
    ModelAndView send(@ModelAttribute ReportForm form, HttpServletRequest request, Actor actor, Locale locale) {
        var place = places.of(actor, form.at(), form.unit()).orElseThrow(() -> new NotFoundException("unit"));
        var submission = form.filling();
        var by = ReportedBy.person(actor).at(place.locationId());
        return switch (takeReport.take(form, submission, place, by)) {
            case TakeReport.Answer.Done(var reported) -> receipt(reported, place);
            case TakeReport.Answer.Asked(var similar, var photos) ->
                new ModelAndView("report/similar")
                        .addObject("view", views.view(ACTION, place, Form.sent(request), photos, false, locale))
                        .addObject("similar", similar);
            case TakeReport.Answer.Faulty(var refusal, var photos) -> {
                var page = page(views.view(ACTION, place, Form.sent(request, refusal), photos, false, locale));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    /** With a name, the receipt has an address of its own; a claim code must not be in any address. */
    private static ModelAndView receipt(Reported reported, ReportPlace place) {
        var code = reported.claimCode();
        if (code == null)
            return new ModelAndView(
                    "redirect:/report/receipt/" + reported.hazard().id());
        return page(new Receipt(
                reported.hazard(),
                code.grouped(),
                false,
                ACTION + "?unit=" + place.unit().id()));
    }

    private static ModelAndView page(Receipt receipt) {
        return new ModelAndView("report/receipt", "receipt", receipt);
    }

    @GetMapping("/receipt/{id}")
    ModelAndView receipt(@PathVariable UUID id, Actor actor) {
        var hazard = viewHazard.view(new HazardId(id), Acting.as(actor)).hazard();
        if (!actor.id().equals(hazard.reporter())) throw new NotFoundException("receipt " + id);
        return page(new Receipt(hazard, null, false, ACTION));
    }

    /** "I saw it too". */
    @PostMapping("/sightings")
    ModelAndView see(@RequestParam UUID hazard, @ModelAttribute ReportForm form, Actor actor) {
        var id = new HazardId(hazard);
        if (!form.isAnonymous()) return witness(seeHazardToo.see(id, null, actor), null);
        var place = places.of(actor, form.at(), form.unit()).orElseThrow(() -> new NotFoundException("unit"));
        var code = form.filling().claimCode();
        return witness(seeHazardToo.see(id, place.unit().id(), code), code.grouped());
    }

    private static ModelAndView witness(Outcome<Hazard> outcome, @Nullable String code) {
        return page(new Receipt(outcome.orThrow(), code, true, ACTION));
    }
}
