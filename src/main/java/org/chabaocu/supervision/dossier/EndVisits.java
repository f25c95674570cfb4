package org.chabaocu.supervision.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.TeamStatus;
import org.chabaocu.supervision.dossier.TeamDesk.Asked;
import org.chabaocu.supervision.dossier.TeamDesk.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a team's visits once each has been handed over or skipped; from here it has one week (clause 6). With the last team
 * the round goes on to its report.
 */
@Service
public class EndVisits {

    static final Duration TO_SUBMIT = Duration.ofDays(7);
    private static final int NAMED = 10;

    private final TeamDesk desk;
    private final DossierTeams teams;
    private final DossierVisits visits;

    EndVisits(TeamDesk desk, DossierTeams teams, DossierVisits visits) {
        this.desk = desk;
        this.teams = teams;
        this.visits = visits;
    }

    @Transactional
    public Outcome<Team> end(TeamId id, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.END_VISITS, actor, expectedVersion), this::end);
    }

    private Outcome<Taken> end(Team team, Instant at) {
        var open = visits.of(team.id()).stream()
                .filter(visit -> !visit.status().isOver())
                .map(DossierVisits.Row::name)
                .toList();
        if (!open.isEmpty()) return Refusals.conflict("OPEN_VISITS", Integer.toString(open.size()), named(open));
        var due = at.plus(TO_SUBMIT);
        teams.endVisits(team, at, due);
        var round = isLast(team) ? RoundStatus.REPORTING : null;
        return Outcome.done(new Taken(Map.of("dueAt", due.toString()), round));
    }

    private static String named(List<String> open) {
        return String.join("; ", open.subList(0, Math.min(NAMED, open.size()))) + (open.size() > NAMED ? " …" : "");
    }

    private boolean isLast(Team ending) {
        return teams.of(ending.round()).stream()
                .filter(team -> !team.id().equals(ending.id()))
                .noneMatch(team -> team.status() == TeamStatus.PREPARING || team.status() == TeamStatus.VISITING);
    }
}
