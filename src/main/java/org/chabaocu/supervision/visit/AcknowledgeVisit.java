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

/** The inspected side has received problem list and opinion. */
@Service
public class AcknowledgeVisit {

    private final VisitDesk desk;
    private final Visits visits;

    AcknowledgeVisit(VisitDesk desk, Visits visits) {
        this.desk = desk;
        this.visits = visits;
    }

    @Transactional
    public Outcome<VisitId> acknowledge(VisitId id, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.ACKNOWLEDGE, actor, expectedVersion), (visit, at) -> {
            visits.acknowledge(visit, actor.id(), at);
            return Outcome.done(new Deed<>(VisitStatus.ACKNOWLEDGED, Map.of(), id));
        });
    }
}
