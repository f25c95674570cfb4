package org.chabaocu.supervision.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.visit.VisitDesk.Asked;
import org.chabaocu.supervision.visit.VisitDesk.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down time, place, methods and notes of a visit, and the opinion (clauses 2-4). */
@Service
public class RecordVisit {

    static final int LONGEST_PLACE = 200;
    static final int LONGEST_NOTES = 10_000;
    static final int LONGEST_OPINION = 5_000;

    /** Phones' clocks run ahead. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final VisitDesk desk;
    private final Visits visits;

    RecordVisit(VisitDesk desk, Visits visits) {
        this.desk = desk;
        this.visits = visits;
    }

    /** Refuses as stale only if the very part to be written was written since the expected version. */
    @Transactional
    public Outcome<VisitId> record(VisitId id, VisitRecord input, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(asked(id, actor), (visit, at) -> {
            if (isStale(visit, input, expectedVersion)) return Outcome.refused(new Refusal.Stale(visit.version()));
            var basics = merged(visit, input, at);
            var faults = faults(input, basics, at);
            if (faults.any()) return faults.refused();
            return Outcome.done(write(visit, input, basics));
        });
    }

    @Transactional
    public Outcome<VisitId> opinion(VisitId id, String text, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(asked(id, actor), (visit, at) -> {
            if (isStale(visit.opinion(), expectedVersion)) return Outcome.refused(new Refusal.Stale(visit.version()));
            var opinion = text.strip();
            var faults = new VisitRefusals.Faults().limited("text", opinion, LONGEST_OPINION);
            if (faults.any()) return faults.refused();
            if (opinion.equals(visit.opinion().text())) return Outcome.done(Deed.nothing(visit, id));
            visits.writeOpinion(visit, opinion);
            return Outcome.done(new Deed<>(visit.status(), Map.of("opinion", opinion), id));
        });
    }

    private static Asked asked(VisitId id, Actor actor) {
        return new Asked(id, SupervisionAction.RECORD_VISIT, actor, null);
    }

    private static boolean isStale(Visit visit, VisitRecord input, @Nullable Long expected) {
        return expected != null
                && ((input.touchesBasics() && visit.basics().version() > expected)
                        || (input.notes() != null && visit.notes().version() > expected));
    }

    private static boolean isStale(Visit.Writing writing, @Nullable Long expected) {
        return expected != null && writing.version() > expected;
    }

    private static VisitRecord.Basics merged(Visit visit, VisitRecord input, Instant at) {
        var moments = visit.moments();
        var started = Objects.requireNonNullElse(moments.startedAt(), at);
        return new VisitRecord.Basics(
                input.startedAt() == null ? started : input.startedAt(),
                input.endedAt() == null ? moments.endedAt() : input.endedAt(),
                input.place() == null
                        ? Objects.requireNonNullElse(visit.basics().place(), "")
                        : input.place().strip(),
                input.methods() == null
                        ? visit.basics().methods()
                        : input.methods().stream().distinct().sorted().toList());
    }

    private static VisitRefusals.Faults faults(VisitRecord input, VisitRecord.Basics basics, Instant at) {
        var latest = at.plus(CLOCK_TOLERANCE);
        var ended = basics.endedAt();
        return new VisitRefusals.Faults()
                .limited("place", basics.place(), LONGEST_PLACE)
                .limited("notes", input.notes(), LONGEST_NOTES)
                .when(basics.startedAt().isAfter(latest), "startedAt", "IN_FUTURE")
                .when(ended != null && ended.isAfter(latest), "endedAt", "IN_FUTURE")
                .when(ended != null && ended.isBefore(basics.startedAt()), "endedAt", "BEFORE_START");
    }

    private Deed<VisitId> write(Visit visit, VisitRecord input, VisitRecord.Basics basics) {
        var data = new LinkedHashMap<String, Object>();
        if (!isSame(visit, basics)) {
            visits.writeBasics(visit, basics);
            data.put("startedAt", basics.startedAt().toString());
            if (basics.endedAt() != null) data.put("endedAt", basics.endedAt().toString());
            data.put("place", basics.place());
            data.put("methods", basics.methods().stream().map(Enum::name).toList());
        }
        var notes = input.notes();
        if (notes != null && !notes.strip().equals(visit.notes().text())) {
            visits.writeNotes(visit, notes.strip());
            data.put("notes", notes.strip());
        }
        return new Deed<>(visit.status(), data.isEmpty() ? null : data, visit.id());
    }

    private static boolean isSame(Visit visit, VisitRecord.Basics basics) {
        return basics.startedAt().equals(visit.moments().startedAt())
                && Objects.equals(basics.endedAt(), visit.moments().endedAt())
                && basics.place()
                        .equals(Objects.requireNonNullElse(visit.basics().place(), ""))
                && basics.methods().equals(visit.basics().methods());
    }
}
