package org.chabaocu.supervision.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.DrawId;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.draw.NextReserve;
import org.chabaocu.supervision.visit.VisitDesk.Asked;
import org.chabaocu.supervision.visit.VisitDesk.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records why a drawn unit is not visited; the next reserve takes its place (clause 7). A city union has none. */
@Service
public class SkipVisit {

    static final int LONGEST_REASON = 1_000;

    private final VisitDesk desk;
    private final Visits visits;
    private final NextReserve nextReserve;
    private final Reserves reserves;

    SkipVisit(VisitDesk desk, Visits visits, NextReserve nextReserve, Reserves reserves) {
        this.desk = desk;
        this.visits = visits;
        this.nextReserve = nextReserve;
        this.reserves = reserves;
    }

    /**
     * @param next the visit to the next reserve
     * @param exhausted whether a unit of the draw went without replacement, because no reserve is left
     */
    public record Skipped(VisitId visit, @Nullable VisitId next, boolean exhausted) {}

    @Transactional
    public Outcome<Skipped> skip(VisitId id, String reason, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.SKIP_VISIT, actor, expectedVersion), (visit, at) -> {
            var why = reason.strip();
            var faults = new VisitRefusals.Faults().wanted("reason", why, LONGEST_REASON);
            if (faults.any()) return faults.refused();
            visits.skip(visit, why);
            var data = new LinkedHashMap<String, Object>();
            data.put("reason", why);
            var skipped = replace(visit, data);
            return Outcome.done(new Deed<>(VisitStatus.SKIPPED, data, skipped));
        });
    }

    private Skipped replace(Visit visit, Map<String, Object> data) {
        var drawn = visit.drawn();
        if (drawn == null) return new Skipped(visit.id(), null, false);
        var reserve = nextReserve.of(new DrawId(drawn.draw()), drawn.stratum());
        if (reserve.isEmpty()) {
            data.put("reserveLeft", false);
            return new Skipped(visit.id(), null, true);
        }
        var next = reserves.visit(reserve.get(), drawn, visit);
        data.put("nextVisitId", next.toString());
        data.put("nextUnitId", reserve.get().unit().toString());
        data.put("nextPosition", reserve.get().position());
        return new Skipped(visit.id(), next, false);
    }
}
