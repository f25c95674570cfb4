package org.chabaocu.supervision.round;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.event.RoundEvents;
import org.chabaocu.supervision.event.RoundEvents.Happened;
import org.chabaocu.supervision.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every action on a round has in common: who asks, lock it, ask the table, let the action decide, write the event. */
@Component
public class RoundDesk {

    private final Rounds rounds;
    private final Parties parties;
    private final RoundEvents events;
    private final Clock clock;

    RoundDesk(Rounds rounds, Parties parties, RoundEvents events, Clock clock) {
        this.rounds = rounds;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** @param expectedVersion the version the caller has seen, or null to act on whatever is there */
    public record Asked(
            RoundId id,
            SupervisionAction action,
            Actor actor,
            @Nullable Long expectedVersion) {}

    /** A round as it is locked. */
    public record Locked(RoundId id, UUID provinceId, RoundStatus status, long version) {}

    /**
     * What the action did.
     *
     * @param to the state it leads to; null: it stays
     * @param data what the event says
     */
    public record Change<T>(T value, @Nullable RoundStatus to, Map<String, Object> data) {}

    /** Decides on a locked round. What it refuses must not have been written. */
    @FunctionalInterface
    public interface Step<T> {
        Outcome<Change<T>> take(Locked round, Instant at);
    }

    /** Runs inside the use case's transaction. NotFoundException when there is no such round for this person. */
    public <T> Outcome<T> act(Asked asked, Step<T> step) {
        var as = parties.in(asked.id(), asked.actor());
        if (as.isEmpty()) throw new NotFoundException("round " + asked.id());
        var round = rounds.lock(asked.id());
        return switch (SupervisionTable.permit(asked.action(), Optional.of(round.status()), as)) {
            case Outcome.Refused<SupervisionParty>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SupervisionParty>(var party) ->
                asked.expectedVersion() != null && asked.expectedVersion() != round.version()
                        ? Outcome.refused(new Refusal.Stale(round.version()))
                        : take(asked, step, round, party);
        };
    }

    private <T> Outcome<T> take(Asked asked, Step<T> step, Locked round, SupervisionParty party) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return step.take(round, at).map(change -> {
            events.append(
                    round.id(), new Happened(asked.action(), change.to(), asked.actor(), party, at, change.data()));
            return change.value();
        });
    }
}
