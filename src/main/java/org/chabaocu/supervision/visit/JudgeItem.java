package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.visit.VisitDesk.Asked;
import org.chabaocu.supervision.visit.VisitDesk.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges one item. Each is saved by itself: two inspectors on one visit are in each other's way only at the same item. */
@Service
public class JudgeItem {

    static final int LONGEST_REMARK = 2_000;
    static final int MOST_METHODS = 10;
    static final int LONGEST_METHOD = 100;

    private final VisitDesk desk;
    private final Judgements judgements;
    private final VisitChecklists checklists;
    private final VisitEvidence evidence;

    JudgeItem(VisitDesk desk, Judgements judgements, VisitChecklists checklists, VisitEvidence evidence) {
        this.desk = desk;
        this.judgements = judgements;
        this.checklists = checklists;
        this.evidence = evidence;
    }

    /** @param expectedVersion of the judgement: 0 for one never judged, null to write over whatever is there */
    @Transactional
    public Outcome<Judgement> judge(
            VisitId id, String itemCode, JudgementCommand command, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.RECORD_VISIT, actor, null), (visit, at) -> {
            if (!checklists.holds(id, itemCode)) throw new NotFoundException("item " + itemCode);
            var present = judgements.find(id, itemCode);
            long version = present.map(Judgement::version).orElse(0L);
            if (expectedVersion != null && expectedVersion != version)
                return Outcome.refused(new Refusal.Stale(version));
            var faults = faults(command);
            if (faults.any()) return faults.refused();
            return switch (evidence.add(id, Evidence.Place.item(itemCode), ids(command), actor, at)) {
                case Outcome.Refused<Integer>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<Integer>(var added) ->
                    Outcome.done(write(visit, itemCode, command, present, added, actor, at));
            };
        });
    }

    private static List<UUID> ids(JudgementCommand command) {
        return command.evidenceIds() == null ? List.of() : command.evidenceIds();
    }

    private static VisitRefusals.Faults faults(JudgementCommand command) {
        var methods = command.methods() == null ? List.<String>of() : command.methods();
        return new VisitRefusals.Faults()
                .when(command.verdict() == null, "verdict", "VERDICT")
                .limited("remark", command.remark(), LONGEST_REMARK)
                .when(methods.size() > MOST_METHODS, "methods", "TOO_MANY", MOST_METHODS)
                .when(methods.stream().anyMatch(JudgeItem::isUnusable), "methods", "METHOD", LONGEST_METHOD);
    }

    private static boolean isUnusable(@Nullable String method) {
        return method == null || method.isBlank() || method.codePointCount(0, method.length()) > LONGEST_METHOD;
    }

    private Deed<Judgement> write(
            Visit visit,
            String itemCode,
            JudgementCommand command,
            Optional<Judgement> present,
            int added,
            Actor actor,
            Instant at) {
        var verdict = Objects.requireNonNull(command.verdict());
        var remark = command.remark() == null ? "" : command.remark().strip();
        var methods = command.methods() == null
                ? present.map(Judgement::methods).orElse(List.of())
                : command.methods().stream().map(String::strip).distinct().toList();
        var same = present.filter(judgement -> judgement.says(verdict, remark, methods));
        if (same.isPresent() && added == 0) return Deed.nothing(visit, same.get());
        var version = present.map(Judgement::version).orElse(0L) + 1;
        var judgement = new Judgement(itemCode, verdict, remark, methods, actor.id(), actor.name(), at, version);
        judgements.write(visit.id(), judgement);
        var data = new LinkedHashMap<String, Object>();
        data.put("itemCode", itemCode);
        data.put("verdict", verdict.name());
        data.put("remark", remark);
        data.put("methods", methods);
        if (command.evidenceIds() != null)
            data.put(
                    "evidenceIds",
                    command.evidenceIds().stream().map(UUID::toString).toList());
        return new Deed<>(visit.status(), data, judgement);
    }
}
