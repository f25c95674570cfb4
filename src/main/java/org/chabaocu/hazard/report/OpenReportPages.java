package org.chabaocu.hazard.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.ReportedBy;
import org.chabaocu.hazard.location.Location;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.view.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reporting by whoever scanned a location's code: without login, anonymous by nature. */
@Controller
@RequestMapping("/r/{code}")
class OpenReportPages {

    private final ReportPlaces places;
    private final ReportViews views;
    private final TakeReport takeReport;
    private final SeeHazardToo seeHazardToo;
    private final PublicLimits limits;

    OpenReportPages(
            ReportPlaces places,
            ReportViews views,
            TakeReport takeReport,
            SeeHazardToo seeHazardToo,
            PublicLimits limits) {
        this.places = places;
        this.views = views;
        this.takeReport = takeReport;
        this.seeHazardToo = seeHazardToo;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView form(@PathVariable String code, Locale locale) {
        var place = places.scanned(code);
        if (!place.isInUse()) return retired(place);
        return page(views.empty(action(place), place, true, locale));
    }

    private static ModelAndView retired(ReportPlace place) {
        var page = new ModelAndView("report/retired", "place", place);
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private static String action(ReportPlace place) {
        return "/r/" + location(place).code().text();
    }

    private static Location location(ReportPlace place) {
        return Objects.requireNonNull(place.location());
    }

    private static ModelAndView page(ReportView view) {
        return new ModelAndView("report/open", "view", view);
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String code,
            @ModelAttribute ReportForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var place = places.scanned(code);
        if (!place.isInUse()) return retired(place);
        var tooMany = limits.report(request, location(place).id());
        if (tooMany.isPresent()) return later(request, response, place, tooMany.get(), locale);
        var submission = form.filling();
        var by = ReportedBy.location(location(place).id().value(), submission.uploader());
        return switch (takeReport.take(form, submission, place, by)) {
            case TakeReport.Answer.Done(var reported) -> {
                var claimCode = Objects.requireNonNull(reported.claimCode()).grouped();
                yield receipt(new Receipt(reported.hazard(), claimCode, false, action(place)));
            }
            case TakeReport.Answer.Asked(var similar, var photos) ->
                new ModelAndView("report/similar")
                        .addObject("view", views.view(action(place), place, Form.sent(request), photos, true, locale))
                        .addObject("similar", similar);
            case TakeReport.Answer.Faulty(var refusal, var photos) -> {
                var view = views.view(action(place), place, Form.sent(request, refusal), photos, true, locale);
                yield status(page(view), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** Nothing typed is lost: the same form, and how long to wait. Photos were not looked at. */
    private ModelAndView later(
            HttpServletRequest request,
            HttpServletResponse response,
            ReportPlace place,
            Refusal refusal,
            Locale locale) {
        if (refusal instanceof Refusal.TooMany(var wait)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        }
        var view = views.view(action(place), place, Form.sent(request, refusal), List.of(), true, locale);
        return status(page(view), HttpStatus.TOO_MANY_REQUESTS);
    }

    private static ModelAndView status(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static ModelAndView receipt(Receipt receipt) {
        return new ModelAndView("report/receipt", "receipt", receipt);
    }

    /** "I saw it too". */
    @PostMapping("/sightings")
    ModelAndView see(
            @PathVariable String code,
            @RequestParam UUID hazard,
            @ModelAttribute ReportForm form,
            HttpServletRequest request) {
        var place = places.scanned(code);
        if (!place.isInUse()) throw new NotFoundException("location " + code);
        limits.report(request, location(place).id()).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        var claimCode = form.filling().claimCode();
        var seen = seeHazardToo
                .see(new HazardId(hazard), place.unit().id(), claimCode)
                .orThrow();
        return receipt(new Receipt(seen, claimCode.grouped(), true, action(place)));
    }
}
