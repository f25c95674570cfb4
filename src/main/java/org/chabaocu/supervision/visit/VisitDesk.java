package org.chabaocu.supervision.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.event.RoundEvents;
import org.chabaocu.supervision.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every action at a visit has in common: lock it, ask the state table, let the action decide, tell the round's chain. */
@Component
class VisitDesk {

    static final Set<SupervisionAction> WHILE_VISITING = Set.of(
            SupervisionAction.START_VISIT,
            SupervisionAction.RECORD_VISIT,
            SupervisionAction.SKIP_VISIT,
            SupervisionAction.HAND_OVER);

    private final Visits visits;
    private final Parties parties;
    private final RoundEvents events;
    private final Clock clock;

    VisitDesk(Visits visits, Parties parties, RoundEvents events, Clock clock) {
        this.visits = visits;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** @param expectedVersion of the visit as the caller has seen it, or null to act on whatever is there */
    record Asked(
            VisitId id,
            SupervisionAction action,
            Actor actor,
            @Nullable Long expectedVersion) {}

    /**
     * What an action did: the state it left the visit in, what the chain is told of it, and its result.
     *
     * @param data null if nothing has changed, so that there is nothing to tell
     */
    record Deed<T>(VisitStatus to, @Nullable Map<String, Object> data, T value) {

        static <T> Deed<T> nothing(Visit visit, T value) {
            return new Deed<>(visit.status(), null, value);
        }
    }

    /** Decides on a locked visit and writes. What it refuses must not have been written. */
    @FunctionalInterface
    interface Step<T> {
        Outcome<Deed<T>> take(Visit visit, Instant at);
    }

    /** Runs inside the use case's transaction. NotFoundException when there is none, or none for this person. */
    <T> Outcome<T> act(Asked asked, Step<T> step) {
        var visit = visits.lock(asked.id()).orElseThrow(() -> missing(asked.id()));
        var roles = parties.at(asked.id(), asked.actor());
        if (roles.isEmpty()) throw missing(asked.id());
        return switch (permit(asked, visit, roles)) {
            case Outcome.Refused<SupervisionParty>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SupervisionParty>(var party) -> act(asked, visit, party, step);
        };
    }

    private Outcome<SupervisionParty> permit(Asked asked, Visit visit, Set<SupervisionParty> roles) {
        var permitted = SupervisionTable.permit(asked.action(), Optional.of(visit.status()), roles);
        if (permitted instanceof Outcome.Refused) return permitted;
        if (WHILE_VISITING.contains(asked.action()) && visits.hasTeamEnded(visit))
            return VisitRefusals.conflict("VISITS_ENDED");
        var expected = asked.expectedVersion();
        if (expected != null && expected != visit.version()) return Outcome.refused(new Refusal.Stale(visit.version()));
        return permitted;
    }

    private <T> Outcome<T> act(Asked asked, Visit visit, SupervisionParty party, Step<T> step) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (step.take(visit, at)) {
            case Outcome.Refused<Deed<T>>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Deed<T>>(var deed) -> {
                if (deed.data() != null) tell(asked, visit, party, at, deed.to(), deed.data());
                yield Outcome.done(deed.value());
            }
        };
    }

    private void tell(
            Asked asked, Visit visit, SupervisionParty party, Instant at, VisitStatus to, Map<String, Object> said) {
        var data = new LinkedHashMap<String, Object>();
        data.put("visitId", visit.id().toString());
        data.put("visitFrom", visit.status().name());
        data.put("visitTo", to.name());
        data.putAll(said);
        events.append(visit.round(), new RoundEvents.Happened(asked.action(), null, asked.actor(), party, at, data));
    }

    private static NotFoundException missing(VisitId id) {
        return new NotFoundException("visit " + id);
    }
}
