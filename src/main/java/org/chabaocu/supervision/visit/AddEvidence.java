package org.chabaocu.supervision.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Adds photos and documents to a visit, an item or a finding, and takes them away again, as long as the visit is under way. */
@Service
public class AddEvidence {

    private final VisitDesk desk;
    private final VisitEvidence evidence;
    private final VisitChecklists checklists;
    private final Findings findings;

    AddEvidence(VisitDesk desk, VisitEvidence evidence, VisitChecklists checklists, Findings findings) {
        this.desk = desk;
        this.evidence = evidence;
        this.checklists = checklists;
        this.findings = findings;
    }

    @Transactional
    public Outcome<VisitId> add(VisitId id, Evidence.Place place, List<UUID> ids, Actor actor) {
        return desk.act(asked(id, actor), (visit, at) -> {
            requirePlace(id, place);
            if (ids.isEmpty()) return VisitRefusals.invalid("evidenceIds", "WANTED");
            return evidence.add(id, place, ids, actor, at).map(added -> {
                if (added == 0) return Deed.nothing(visit, id);
                return new Deed<>(visit.status(), said(place, ids), id);
            });
        });
    }

    @Transactional
    public Outcome<VisitId> remove(VisitId id, UUID attachment, Actor actor) {
        return desk.act(asked(id, actor), (visit, at) -> {
            if (!evidence.remove(id, attachment)) throw new NotFoundException("evidence " + attachment);
            return Outcome.done(new Deed<>(visit.status(), Map.of("evidenceRemoved", attachment.toString()), id));
        });
    }

    private static Asked asked(VisitId id, Actor actor) {
        return new Asked(id, SupervisionAction.RECORD_VISIT, actor, null);
    }

    private void requirePlace(VisitId id, Evidence.Place place) {
        if (place.itemCode() != null && !checklists.holds(id, place.itemCode()))
            throw new NotFoundException("item " + place.itemCode());
        if (place.findingId() != null && findings.find(id, place.findingId()).isEmpty())
            throw new NotFoundException("finding " + place.findingId());
    }

    private static Map<String, Object> said(Evidence.Place place, List<UUID> ids) {
        var data = new LinkedHashMap<String, Object>();
        data.put("evidenceIds", ids.stream().map(UUID::toString).toList());
        if (place.itemCode() != null) data.put("itemCode", place.itemCode());
        if (place.findingId() != null) data.put("findingId", place.findingId().toString());
        return data;
    }
}
