package org.chabaocu.platform.calendar;

import java.time.LocalDate;

/**
 * A day that differs from its weekday.
 *
 * @param working whether it is worked: false for a holiday, true for a weekend worked in exchange
 * @param name of the holiday, at most 50 characters
 */
public record CalendarDay(LocalDate day, boolean working, String name) {}
