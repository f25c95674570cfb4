package org.chabaocu.audit.root;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.chabaocu.audit.ChainLink;
import org.springframework.stereotype.Service;

/** Makes the roots of all days that are over and have none yet. */
@Service
class ComputeRoots {

    // An event has its time from its node's clock and reaches the database a little later.
    private static final Duration SETTLING = Duration.ofMinutes(10);

    private final Roots roots;
    private final DayHeads dayHeads;
    private final Clock clock;
    private final ZoneId zone;

    ComputeRoots(Roots roots, DayHeads dayHeads, Clock clock, ZoneId zone) {
        this.roots = roots;
        this.dayHeads = dayHeads;
        this.clock = clock;
        this.zone = zone;
    }

    void compute() {
        var last = roots.last();
        var previous = last.map(DayRoot::root).orElse(ChainLink.GENESIS);
        var first = last.map(root -> Optional.of(root.day().plusDays(1))).orElseGet(dayHeads::firstDay);
        if (first.isEmpty()) return;
        for (var day = first.get(); isOver(day); day = day.plusDays(1)) {
            var hash = dayHeads.hash(day, previous);
            var root = new DayRoot(day, hash.root(), previous, hash.heads(), clock.instant());
            roots.add(root);
            previous = root.root();
        }
    }

    private boolean isOver(LocalDate day) {
        var now = clock.instant();
        if (!day.isBefore(LocalDate.ofInstant(now, zone))) return false;
        var end = dayHeads.endOf(day).plus(SETTLING);
        return now.isAfter(end) && roots.isSettled(end);
    }
}
