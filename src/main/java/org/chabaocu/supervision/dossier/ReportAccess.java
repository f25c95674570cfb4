package org.chabaocu.supervision.dossier;

import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sees a report: a team's its members and the province union; the round's the province union, and everybody in a team
 * once the round is archived.
 */
@Component
class ReportAccess {

    private final Parties parties;
    private final DossierTeams teams;

    ReportAccess(Parties parties, DossierTeams teams) {
        this.parties = parties;
        this.teams = teams;
    }

    /** Those as whom this person acts; NotFoundException when the report does not exist, or not for them. */
    Set<SupervisionParty> parties(ReportId id, Actor actor) {
        var who = seen(id, actor);
        if (who.isEmpty()) throw new NotFoundException("report " + id);
        return who;
    }

    private Set<SupervisionParty> seen(ReportId id, Actor actor) {
        var team = id.team();
        if (team != null) return parties.in(team, actor);
        var who = parties.in(id.round(), actor);
        if (who.contains(SupervisionParty.PROVINCE)) return who;
        return teams.statusOf(id.round())
                        .filter(status -> status == RoundStatus.ARCHIVED)
                        .isPresent()
                ? who
                : Set.of();
    }

    /** The report of a round or, as {@code ?team=} names it, of a team of that round. */
    ReportId of(RoundId round, @Nullable TeamId team) {
        if (team == null) return new ReportId(round, null);
        return teams.find(team)
                .filter(found -> found.round().equals(round))
                .map(found -> new ReportId(round, team))
                .orElseThrow(() -> new NotFoundException("team " + team + " of round " + round));
    }
}
