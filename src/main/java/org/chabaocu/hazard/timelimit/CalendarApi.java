package org.chabaocu.hazard.timelimit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.timelimit.ChangeCalendar.Span;
import org.chabaocu.platform.calendar.CalendarDay;
import org.chabaocu.platform.calendar.CalendarDays;
import org.chabaocu.platform.web.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The days that differ from their weekdays, to programs. */
@RestController
@RequestMapping("/api/v1/working-calendar")
class CalendarApi {

    private final CalendarDays days;
    private final ChangeCalendar changeCalendar;
    private final Clock clock;
    private final ZoneId zone;

    CalendarApi(CalendarDays days, ChangeCalendar changeCalendar, Clock clock, ZoneId zone) {
        this.days = days;
        this.changeCalendar = changeCalendar;
        this.clock = clock;
        this.zone = zone;
    }

    record CalendarJson(List<CalendarDay> items) {}

    /** @param until the last day; null for the first alone */
    record SpanJson(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean working,
            @Nullable String name) {}

    @GetMapping
    CalendarJson of(@RequestParam(required = false) @Nullable Integer year) {
        return new CalendarJson(
                days.of(year == null ? Year.now(clock.withZone(zone)).getValue() : year));
    }

    @PutMapping
    CalendarJson put(@RequestBody SpanJson body, Actor actor, HttpServletRequest request) {
        var span = new Span(body.from(), body.until(), body.working(), body.name());
        return new CalendarJson(
                changeCalendar.put(span, actor, ClientAddress.of(request)).orThrow());
    }

    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable LocalDate day, Actor actor, HttpServletRequest request) {
        var _ = changeCalendar
                .remove(day, day, actor, ClientAddress.of(request))
                .orThrow();
    }
}
