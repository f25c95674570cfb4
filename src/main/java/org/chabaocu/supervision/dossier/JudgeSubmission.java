package org.chabaocu.supervision.dossier;

import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.dossier.TeamDesk.Asked;
import org.chabaocu.supervision.dossier.TeamDesk.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The province union accepts what a team submitted, or returns it with its reasons; then it is signed anew. */
@Service
public class JudgeSubmission {

    static final int LONGEST_REASON = 1_000;

    private final TeamDesk desk;
    private final DossierTeams teams;
    private final TeamSubmissions submissions;

    JudgeSubmission(TeamDesk desk, DossierTeams teams, TeamSubmissions submissions) {
        this.desk = desk;
        this.teams = teams;
        this.submissions = submissions;
    }

    @Transactional
    public Outcome<Team> accept(TeamId id, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.ACCEPT, actor, expectedVersion), (team, at) -> {
            teams.accept(team, at, actor.id());
            submissions.decide(team, actor.id(), at, null);
            return Outcome.done(new Taken(Map.of(), null));
        });
    }

    @Transactional
    public Outcome<Team> giveBack(TeamId id, String reason, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.RETURN, actor, expectedVersion), (team, at) -> {
            var why = reason.strip();
            if (why.isEmpty()) return Refusals.invalid("reason", Text.of("fault.NotBlank"));
            if (why.codePointCount(0, why.length()) > LONGEST_REASON)
                return Refusals.invalid("reason", Text.of("fault.Size.most", LONGEST_REASON));
            teams.giveBack(team, at, why);
            submissions.decide(team, actor.id(), at, why);
            return Outcome.done(new Taken(Map.of("reason", why), null));
        });
    }
}
