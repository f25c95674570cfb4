package org.chabaocu.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The instant of an action, and the zone in which its dates are meant. */
public record Moment(Instant at, ZoneId zone) {

    public LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }

    /** The last second of a date. */
    Instant endOf(LocalDate date) {
        return date.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant();
    }
}
