package org.chabaocu.supervision.dossier;

import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.dossier.TeamDesk.Asked;
import org.chabaocu.supervision.dossier.TeamDesk.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands what was signed to the province union (clause 6). Too late is recorded, not refused. */
@Service
public class SubmitDossier {

    private final TeamDesk desk;
    private final DossierTeams teams;
    private final TeamSubmissions submissions;

    SubmitDossier(TeamDesk desk, DossierTeams teams, TeamSubmissions submissions) {
        this.desk = desk;
        this.teams = teams;
        this.submissions = submissions;
    }

    @Transactional
    public Outcome<Team> submit(TeamId id, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.SUBMIT, actor, expectedVersion), (team, at) -> {
            var late = team.isLate(at);
            teams.submit(team, at);
            var number = submissions.add(team, actor.id(), at, late);
            return Outcome.done(new Taken(Map.of("submission", number, "late", late), null));
        });
    }
}
