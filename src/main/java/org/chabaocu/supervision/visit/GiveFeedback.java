package org.chabaocu.supervision.visit;

import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.visit.VisitDesk.Asked;
import org.chabaocu.supervision.visit.VisitDesk.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the inspected side's confidential word on discipline, once. The chain, which the team may read, holds none of it (clause 8). */
@Service
public class GiveFeedback {

    static final int LONGEST = 2_000;

    private final VisitDesk desk;
    private final VisitNotes notes;

    GiveFeedback(VisitDesk desk, VisitNotes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    @Transactional
    public Outcome<VisitId> give(VisitId id, @Nullable Boolean observed, @Nullable String text, Actor actor) {
        return desk.act(new Asked(id, SupervisionAction.GIVE_FEEDBACK, actor, null), (visit, at) -> {
            if (notes.feedback(id).isPresent()) return VisitRefusals.conflict("FEEDBACK_GIVEN");
            var word = text == null ? "" : text.strip();
            var faults = new VisitRefusals.Faults()
                    .when(observed == null, "observed", "WANTED")
                    .limited("text", word, LONGEST)
                    .when(Boolean.FALSE.equals(observed) && word.isEmpty(), "text", "WHAT_HAPPENED");
            if (observed == null || faults.any()) return faults.refused();
            if (!notes.give(id, observed, word, actor.id(), at)) return VisitRefusals.conflict("FEEDBACK_GIVEN");
            return Outcome.done(new Deed<>(visit.status(), Map.of(), id));
        });
    }
}
