package org.chabaocu.supervision.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.visit.VisitDesk.Asked;
import org.chabaocu.supervision.visit.VisitDesk.Deed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes random questions with their answers, and good practice; each is added or taken away by itself. */
@Service
public class TakeNotes {

    static final int LONGEST_POST = 100;
    static final int LONGEST_QUESTION = 500;
    static final int LONGEST_ANSWER = 2_000;
    static final int LONGEST_PRACTICE = 1_000;

    private final VisitDesk desk;
    private final VisitNotes notes;
    private final VisitChecklists checklists;

    TakeNotes(VisitDesk desk, VisitNotes notes, VisitChecklists checklists) {
        this.desk = desk;
        this.notes = notes;
        this.checklists = checklists;
    }

    @Transactional
    public Outcome<UUID> ask(VisitId id, InterviewCommand input, Actor actor) {
        return desk.act(asked(id, actor), (visit, at) -> {
            var command = tidy(input);
            var item = command.itemCode();
            var faults = new VisitRefusals.Faults()
                    .limited("post", command.post(), LONGEST_POST)
                    .wanted("question", command.question(), LONGEST_QUESTION)
                    .limited("answer", command.answer(), LONGEST_ANSWER)
                    .when(item != null && !checklists.holds(id, item), "itemCode", "ITEM");
            if (faults.any()) return faults.refused();
            var interview = notes.ask(id, command, actor.id(), at);
            var data = new LinkedHashMap<String, Object>();
            data.put("interviewId", interview.toString());
            data.put("question", Objects.requireNonNull(command.question()));
            return Outcome.done(new Deed<>(visit.status(), data, interview));
        });
    }

    @Transactional
    public Outcome<VisitId> removeInterview(VisitId id, UUID interview, Actor actor) {
        return desk.act(asked(id, actor), (visit, at) -> {
            if (!notes.removeInterview(id, interview)) throw new NotFoundException("interview " + interview);
            return Outcome.done(new Deed<>(visit.status(), Map.of("interviewRemoved", interview.toString()), id));
        });
    }

    @Transactional
    public Outcome<UUID> notePractice(VisitId id, String text, Actor actor) {
        return desk.act(asked(id, actor), (visit, at) -> {
            var faults = new VisitRefusals.Faults().wanted("text", text.strip(), LONGEST_PRACTICE);
            if (faults.any()) return faults.refused();
            var practice = notes.note(id, text.strip(), actor.id(), at);
            var data = Map.<String, Object>of("practiceId", practice.toString(), "practice", text.strip());
            return Outcome.done(new Deed<>(visit.status(), data, practice));
        });
    }

    @Transactional
    public Outcome<VisitId> removePractice(VisitId id, UUID practice, Actor actor) {
        return desk.act(asked(id, actor), (visit, at) -> {
            if (!notes.removePractice(id, practice)) throw new NotFoundException("practice " + practice);
            return Outcome.done(new Deed<>(visit.status(), Map.of("practiceRemoved", practice.toString()), id));
        });
    }

    private static Asked asked(VisitId id, Actor actor) {
        return new Asked(id, SupervisionAction.RECORD_VISIT, actor, null);
    }

    private static InterviewCommand tidy(InterviewCommand input) {
        var item = input.itemCode();
        return new InterviewCommand(
                item == null || item.isBlank() ? null : item.strip(),
                input.post() == null ? "" : input.post().strip(),
                input.question() == null ? "" : input.question().strip(),
                input.answer() == null ? "" : input.answer().strip(),
                input.satisfied());
    }
}
