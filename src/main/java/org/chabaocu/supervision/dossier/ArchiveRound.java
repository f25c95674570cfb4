package org.chabaocu.supervision.dossier;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.domain.TeamStatus;
import org.chabaocu.supervision.event.RoundEvents;
import org.chabaocu.supervision.party.Parties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a round: the province union has accepted what every team submitted. */
@Service
public class ArchiveRound {

    private final DossierTeams teams;
    private final Parties parties;
    private final RoundEvents events;
    private final Clock clock;

    ArchiveRound(DossierTeams teams, Parties parties, RoundEvents events, Clock clock) {
        this.teams = teams;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<RoundStatus> archive(RoundId id, Actor actor) {
        var who = parties.in(id, actor);
        if (who.isEmpty()) throw new NotFoundException("supervision round " + id);
        var status = teams.lockRound(id);
        return switch (SupervisionTable.permit(SupervisionAction.ARCHIVE, status, who)) {
            case Outcome.Refused<SupervisionParty>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SupervisionParty>(var party) -> archive(id, actor, party);
        };
    }

    private Outcome<RoundStatus> archive(RoundId id, Actor actor, SupervisionParty party) {
        var open = teams.of(id).stream()
                .filter(team -> team.status() != TeamStatus.ACCEPTED)
                .map(Team::name)
                .toList();
        if (!open.isEmpty()) return Refusals.conflict("OPEN_TEAMS", String.join("; ", open));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        events.append(
                id,
                new RoundEvents.Happened(SupervisionAction.ARCHIVE, RoundStatus.ARCHIVED, actor, party, at, Map.of()));
        return Outcome.done(RoundStatus.ARCHIVED);
    }
}
