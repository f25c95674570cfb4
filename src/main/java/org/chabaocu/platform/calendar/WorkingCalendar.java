package org.chabaocu.platform.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which days are worked, and when a time limit ends. A change of the days counts within a minute. */
@Component
public class WorkingCalendar {

    /** The longest limit that runs by the clock, at night and on holidays too. */
    public static final Duration BY_THE_CLOCK = Duration.ofDays(1);

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final ZoneId zone;
    private final LoadingCache<String, Map<LocalDate, Boolean>> kept;

    WorkingCalendar(CalendarDays days, ZoneId zone) {
        this.zone = zone;
        kept = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(all -> days.exceptions());
    }

    public boolean isWorking(LocalDate day) {
        var exception = kept.get("all").get(day);
        return exception == null ? !WEEKEND.contains(day.getDayOfWeek()) : exception;
    }

    /**
     * When a limit that begins now ends. Up to a day it runs by the clock; of a longer one each whole day is a working day,
     * and the hours over run by the clock: three days from Friday 15:00 end on Wednesday at 15:00.
     */
    public Instant end(Instant from, Duration limit) {
        if (limit.compareTo(BY_THE_CLOCK) <= 0) return from.plus(limit);
        var end = from.atZone(zone);
        for (var left = limit.toDays(); left > 0; ) {
            end = end.plusDays(1);
            if (isWorking(end.toLocalDate())) left--;
        }
        return end.toInstant().plus(limit.minusDays(limit.toDays()));
    }
}
