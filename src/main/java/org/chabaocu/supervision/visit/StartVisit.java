package org.chabaocu.supervision.visit;

import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.visit.VisitDesk.Asked;
import org.chabaocu.supervision.visit.VisitDesk.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a visit, once the member has studied the material and declared the discipline (clauses 1, 8). */
@Service
public class StartVisit {

    private final VisitDesk desk;
    private final Visits visits;
    private final Preparation preparation;

    StartVisit(VisitDesk desk, Visits visits, Preparation preparation) {
        this.desk = desk;
        this.visits = visits;
        this.preparation = preparation;
    }

    @Transactional
    public Outcome<VisitId> start(VisitId id, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.START_VISIT, actor, expectedVersion), (visit, at) -> {
            var missing = preparation.missing(visit, actor.id());
            if (!missing.isNothing()) return refused(missing);
            visits.start(visit, at);
            return Outcome.done(new Deed<>(
                    VisitStatus.STARTED,
                    Map.of("organizationId", visit.organization().toString()),
                    id));
        });
    }

    private static <T> Outcome<T> refused(Preparation.Missing missing) {
        var unread = String.join(" / ", missing.unread());
        if (missing.unread().isEmpty()) return VisitRefusals.conflict("DISCIPLINE_NOT_DECLARED");
        return missing.undeclared()
                ? VisitRefusals.conflict("NOT_PREPARED", unread)
                : VisitRefusals.conflict("MATERIAL_NOT_STUDIED", unread);
    }
}
