package org.chabaocu.hazard.application;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.domain.Lifecycle;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.hazard.persistence.Events;
import org.chabaocu.hazard.persistence.Ledger;
import org.chabaocu.hazard.persistence.LedgerRow;
import org.chabaocu.platform.NotFoundException;
import org.springframework.stereotype.Service;

/** Shows a hazard to somebody: as much as they may see, with what they may do. */
@Service
public class ViewHazard {

    private final Ledger ledger;
    private final Events events;
    private final Clock clock;

    ViewHazard(Ledger ledger, Events events, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @param actions those the viewer may take now */
    public record Seen(LedgerRow row, Visibility visibility, List<Action> actions, boolean overdue) {

        public Hazard hazard() {
            return row.hazard();
        }

        /** Whether the event's actor may be named to the viewer. */
        public boolean shows(Events.EventRow event) {
            var reporter = row.hazard().reporter();
            return visibility != Visibility.PUBLISHED
                    || reporter == null
                    || !reporter.value().equals(event.stored().link().actor());
        }

        /** What the event says: the names on an old ledger's paper are for those responsible only. */
        public Map<String, Object> data(Events.EventRow event) {
            var data = event.stored().link().data();
            if (visibility != Visibility.PUBLISHED || !(data.get("oldLedger") instanceof Map<?, ?> paper)) return data;
            var nameless = new LinkedHashMap<Object, Object>(paper);
            nameless.keySet().removeAll(Set.of("finder", "acceptedBy"));
            var shown = new LinkedHashMap<>(data);
            shown.put("oldLedger", nameless);
            return shown;
        }

        /** Who found it is known to those responsible for the hazard and to the finder, not to the unit at large. */
        public boolean showsReporter() {
            return visibility != Visibility.PUBLISHED && row.hazard().reporter() != null;
        }
    }

    /** NotFoundException when there is none, or none for this viewer. */
    public Seen view(HazardId id, Acting acting) {
        return ledger.find(id)
                .map(row -> seen(row, acting))
                .filter(seen -> seen.visibility() != Visibility.NONE)
                .orElseThrow(() -> new NotFoundException("hazard " + id));
    }

    public Seen seen(LedgerRow row, Acting acting) {
        var hazard = row.hazard();
        var now = clock.instant();
        return new Seen(
                row, Visibility.of(hazard, acting), Lifecycle.allowed(hazard, acting, now), hazard.isOverdue(now));
    }

    /** The events, oldest first. */
    public List<Events.EventRow> events(HazardId id) {
        return events.of(id);
    }
}
