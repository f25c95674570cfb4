package org.chabaocu.hazard.timelimit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.timelimit.ChangeCalendar.Span;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.calendar.CalendarDay;
import org.chabaocu.platform.calendar.CalendarDays;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.web.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the province keeps its holidays. */
@Controller
@RequestMapping(CalendarPage.PATH)
class CalendarPage {

    static final String PATH = "/admin/working-calendar";

    private final CalendarDays days;
    private final ChangeCalendar changeCalendar;
    private final Clock clock;
    private final ZoneId zone;

    CalendarPage(CalendarDays days, ChangeCalendar changeCalendar, Clock clock, ZoneId zone) {
        this.days = days;
        this.changeCalendar = changeCalendar;
        this.clock = clock;
        this.zone = zone;
    }

    record SpanForm(
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until,

            @Nullable Boolean working,
            @Nullable String name) {

        Span span() {
            return new Span(from, until, Boolean.TRUE.equals(working), name);
        }
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable Integer year, Actor actor) {
        requireAllowed(actor);
        return page(year == null ? thisYear() : year, Form.empty());
    }

    @PostMapping
    ModelAndView put(
            SpanForm sent,
            BindingResult result,
            @RequestParam int year,
            HttpServletRequest request,
            Actor actor,
            RedirectAttributes flash) {
        requireAllowed(actor);
        if (result.hasErrors()) return again(year, Form.sent(request, result));
        return switch (changeCalendar.put(sent.span(), actor, ClientAddress.of(request))) {
            case Outcome.Refused<List<CalendarDay>>(var refusal) -> again(year, Form.sent(request, refusal));
            case Outcome.Done<List<CalendarDay>>(var put) -> {
                flash.addFlashAttribute("notice", Text.of("common.saved"));
                yield new ModelAndView(
                        "redirect:" + PATH + "?year=" + put.getFirst().day().getYear());
            }
        };
    }

    @PostMapping("/remove")
    String remove(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            HttpServletRequest request,
            Actor actor,
            RedirectAttributes flash) {
        requireAllowed(actor);
        var removed = changeCalendar
                .remove(from, until, actor, ClientAddress.of(request))
                .orThrow();
        flash.addFlashAttribute("notice", Text.of("common.saved"));
        return "redirect:" + PATH + "?year=" + removed.getYear();
    }

    private static void requireAllowed(Actor actor) {
        if (!ProvinceSettings.maySet(actor)) throw new NotFoundException(PATH);
    }

    private int thisYear() {
        return Year.now(clock.withZone(zone)).getValue();
    }

    private ModelAndView again(int year, Form form) {
        var page = page(year, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(int year, Form form) {
        return new ModelAndView("hazard/calendar")
                .addObject("year", year)
                .addObject("thisYear", thisYear())
                .addObject("spans", CalendarSpan.of(days.of(year)))
                .addObject("form", form);
    }
}
