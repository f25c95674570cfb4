package org.chabaocu.supervision.visit.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.visit.Visit;
import org.chabaocu.supervision.visit.VisitRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Time, place and methods as the page sends them; times to the minute. */
record BasicsForm(
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        LocalDateTime startedAt,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        LocalDateTime endedAt,

        @Nullable String place,
        @Nullable List<VisitMethod> methods) {

    VisitRecord record(Visit visit, ZoneId zone) {
        return new VisitRecord(
                changed(startedAt, visit.moments().startedAt(), zone),
                changed(endedAt, visit.moments().endedAt(), zone),
                place == null ? "" : place,
                methods == null ? List.of() : methods,
                null);
    }

    /** Null for the minute that is recorded: its seconds stay. */
    private static @Nullable Instant changed(@Nullable LocalDateTime sent, @Nullable Instant present, ZoneId zone) {
        if (sent == null) return null;
        var instant = sent.atZone(zone).toInstant();
        return present != null && present.truncatedTo(ChronoUnit.MINUTES).equals(instant) ? null : instant;
    }
}
