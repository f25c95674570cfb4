package org.chabaocu.hazard.timelimit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.AccessLog;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.calendar.CalendarDay;
import org.chabaocu.platform.calendar.CalendarDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters holidays and the days worked in exchange, each change noted in the access log. */
@Service
class ChangeCalendar {

    private static final int LONGEST_NAME = 50;
    private static final int MOST_DAYS = 31;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final CalendarDays days;
    private final AccessLog log;

    ChangeCalendar(CalendarDays days, AccessLog log) {
        this.days = days;
        this.log = log;
    }

    /** The days from one to another, both counted. */
    record Span(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean working,
            @Nullable String name) {}

    @Transactional
    Outcome<List<CalendarDay>> put(Span span, Actor actor, @Nullable String address) {
        if (!ProvinceSettings.maySet(actor)) return forbidden();
        var from = span.from();
        var name = span.name() == null ? "" : span.name().strip();
        var until = span.until() == null ? from : span.until();
        var faults = faults(from, until, name);
        if (from == null || until == null || !faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var put = from.datesUntil(until.plusDays(1))
                .map(day -> new CalendarDay(day, span.working(), name))
                .toList();
        put.forEach(days::put);
        var detail = Map.of("until", until.toString(), "working", span.working(), "name", name);
        log.write(new AccessLog.Entry(actor.id(), "CALENDAR_CHANGED", from.toString(), detail, address));
        return Outcome.done(put);
    }

    /** Each of these days is again what its weekday says; not found if one of them was. */
    @Transactional
    Outcome<LocalDate> remove(LocalDate from, LocalDate until, Actor actor, @Nullable String address) {
        if (!ProvinceSettings.maySet(actor)) return forbidden();
        if (until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS)))
            throw new NotFoundException("days from " + from + " until " + until);
        from.datesUntil(until.plusDays(1)).forEach(day -> {
            if (!days.remove(day)) throw new NotFoundException("day " + day);
        });
        var detail = Map.of("until", until.toString(), "removed", true);
        log.write(new AccessLog.Entry(actor.id(), "CALENDAR_CHANGED", from.toString(), detail, address));
        return Outcome.done(from);
    }

    private static <T> Outcome<T> forbidden() {
        return Outcome.refused(new Refusal.Forbidden(Text.of("hazard.limit.fault.role")));
    }

    private static List<FieldFault> faults(@Nullable LocalDate from, @Nullable LocalDate until, String name) {
        var faults = new ArrayList<FieldFault>();
        if (from == null) faults.add(new FieldFault("from", Text.of("fault.NotNull")));
        else if (from.isBefore(FIRST) || from.isAfter(LAST))
            faults.add(new FieldFault("from", Text.of("hazard.calendar.fault.year")));
        if (from != null && until != null && (until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS))))
            faults.add(new FieldFault("until", Text.of("hazard.calendar.fault.until", MOST_DAYS)));
        if (name.isEmpty()) faults.add(new FieldFault("name", Text.of("fault.NotBlank")));
        if (name.length() > LONGEST_NAME) faults.add(new FieldFault("name", Text.of("fault.Size.most", LONGEST_NAME)));
        return faults;
    }
}
