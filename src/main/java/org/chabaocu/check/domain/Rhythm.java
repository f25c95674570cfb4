package org.chabaocu.check.domain;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which days a plan's place is worked at.
 *
 * @param daysOffToo where work never stops: days off do not interrupt the checks
 */
public record Rhythm(Set<DayOfWeek> weekdays, boolean daysOffToo) {

    /** Monday to Friday, with a rest on days off. */
    public static final Rhythm OFFICE = new Rhythm(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), false);

    public static final Rhythm EVERY_DAY = new Rhythm(EnumSet.allOf(DayOfWeek.class), true);

    public Rhythm {
        weekdays = Set.copyOf(weekdays);
    }

    /** Whether a Saturday on which the others work is worked here too. */
    boolean followsMakeUpDays() {
        return weekdays.containsAll(OFFICE.weekdays);
    }

    /** One bit per weekday, Monday is 1. */
    public int bits() {
        return weekdays.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    public static Set<DayOfWeek> weekdays(int bits) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) if ((bits & 1 << (day.getValue() - 1)) != 0) days.add(day);
        return days;
    }
}
