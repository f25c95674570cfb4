package org.chabaocu.supervision.dossier;

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
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.event.RoundEvents;
import org.chabaocu.supervision.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every action on a team has in common: find it, ask permission, let the action decide and write, append the event. */
@Component
class TeamDesk {

    private final DossierTeams teams;
    private final Parties parties;
    private final RoundEvents events;
    private final Clock clock;

    TeamDesk(DossierTeams teams, Parties parties, RoundEvents events, Clock clock) {
        this.teams = teams;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** @param expectedVersion the version the caller has seen, or null to act on whatever is there */
    record Asked(
            TeamId id,
            SupervisionAction action,
            Actor actor,
            @Nullable Long expectedVersion) {}

    /** What was supplied with the action, and the state it leads the whole round to, if any. */
    record Taken(Map<String, Object> data, @Nullable RoundStatus round) {}

    /** Decides on a locked team and writes. What it refuses must not have been written. */
    @FunctionalInterface
    interface Step {
        Outcome<Taken> take(Team team, Instant at);
    }

    /** The team as this person sees it; NotFoundException when there is none, or none for them. */
    Team find(TeamId id, Actor actor) {
        if (parties.in(id, actor).isEmpty()) throw new NotFoundException("supervision team " + id);
        return teams.find(id).orElseThrow(() -> new NotFoundException("supervision team " + id));
    }

    Set<SupervisionParty> parties(TeamId id, Actor actor) {
        return parties.in(id, actor);
    }

    /** Whether the action would be permitted now. */
    Outcome<SupervisionParty> permit(Asked asked, Team team) {
        var who = parties.in(asked.id(), asked.actor());
        return switch (SupervisionTable.permit(asked.action(), Optional.of(team.status()), who)) {
            case Outcome.Done<SupervisionParty> done
            when asked.expectedVersion() != null && asked.expectedVersion() != team.version() ->
                Outcome.refused(new Refusal.Stale(team.version()));
            case Outcome.Done<SupervisionParty> done -> done;
            case Outcome.Refused<SupervisionParty> refused -> refused;
        };
    }

    /** Runs inside the use case's transaction. */
    Outcome<Team> act(Asked asked, Step step) {
        var team = teams.lock(find(asked.id(), asked.actor()));
        return switch (permit(asked, team)) {
            case Outcome.Refused<SupervisionParty>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SupervisionParty>(var party) -> {
                var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
                yield switch (step.take(team, at)) {
                    case Outcome.Refused<Taken>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<Taken>(var taken) -> Outcome.done(append(asked, team, party, at, taken));
                };
            }
        };
    }

    private Team append(Asked asked, Team before, SupervisionParty party, Instant at, Taken taken) {
        var after = teams.find(before.id()).orElseThrow();
        var data = new LinkedHashMap<String, Object>();
        data.put("team", before.id().toString());
        data.put("from", before.status().name());
        data.put("to", after.status().name());
        data.putAll(taken.data());
        events.append(
                before.round(),
                new RoundEvents.Happened(asked.action(), taken.round(), asked.actor(), party, at, data));
        return after;
    }
}
