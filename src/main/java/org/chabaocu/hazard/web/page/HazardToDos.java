package org.chabaocu.hazard.web.page;

import java.util.List;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.access.ToDo;
import org.chabaocu.access.ToDos;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Duties;
import org.chabaocu.hazard.persistence.Worklist;
import org.chabaocu.hazard.web.ledger.LedgerCells;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** The hazards that wait for somebody. */
@Component
class HazardToDos implements ToDos {

    /** So many candidates are looked at for one that is shown. */
    private static final int CANDIDATES = 4;

    private final Worklist worklist;
    private final ViewHazard viewHazard;

    HazardToDos(Worklist worklist, ViewHazard viewHazard) {
        this.worklist = worklist;
        this.viewHazard = viewHazard;
    }

    @Override
    public List<ToDo> of(Actor actor, int most) {
        var acting = Acting.as(actor);
        return worklist.of(actor, CANDIDATES * most).stream()
                .map(row -> viewHazard.seen(row, acting))
                .flatMap(seen -> toDo(seen).stream())
                .limit(most)
                .toList();
    }

    private static Optional<ToDo> toDo(ViewHazard.Seen seen) {
        var hazard = seen.hazard();
        var actions = Duties.among(seen.actions(), hazard).stream()
                .map(action -> Text.of("hazard.action." + action.code()))
                .toList();
        if (actions.isEmpty()) return Optional.empty();
        var place = LedgerCells.place(seen.row()) + " · " + hazard.report().number();
        return Optional.of(new ToDo(
                "/hazards/" + hazard.id(),
                actions,
                hazard.report().description(),
                place,
                HazardBadges.of(hazard),
                hazard.dueAt()));
    }
}
