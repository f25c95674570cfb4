package org.chabaocu.supervision.visit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is still missing before a visit can be handed over. */
@Component
class Readiness {

    private final VisitChecklists checklists;
    private final Judgements judgements;

    Readiness(VisitChecklists checklists, Judgements judgements) {
        this.checklists = checklists;
        this.judgements = judgements;
    }

    /** The codes of items not judged, then PLACE, METHODS, OPINION. */
    List<String> missing(Visit visit) {
        var judged = new HashSet<String>();
        judgements.of(visit.id()).forEach(judgement -> judged.add(judgement.itemCode()));
        var missing = new ArrayList<>(checklists
                .of(visit.id())
                .items()
                .map(VisitChecklist.Item::code)
                .filter(code -> !judged.contains(code))
                .toList());
        var place = visit.basics().place();
        if (place == null || place.isBlank()) missing.add("PLACE");
        if (visit.basics().methods().isEmpty()) missing.add("METHODS");
        if (visit.opinion().text().isBlank()) missing.add("OPINION");
        return List.copyOf(missing);
    }
}
