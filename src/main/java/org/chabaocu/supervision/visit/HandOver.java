package org.chabaocu.supervision.visit;

import java.util.LinkedHashMap;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.visit.VisitDesk.Asked;
import org.chabaocu.supervision.visit.VisitDesk.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands problem list and opinion to the inspected side; from here on nothing of them changes (clause 4). */
@Service
public class HandOver {

    private final VisitDesk desk;
    private final Visits visits;
    private final Readiness readiness;
    private final DraftFindings draftFindings;
    private final MessageSource messages;

    HandOver(VisitDesk desk, Visits visits, Readiness readiness, DraftFindings draftFindings, MessageSource messages) {
        this.desk = desk;
        this.visits = visits;
        this.readiness = readiness;
        this.draftFindings = draftFindings;
        this.messages = messages;
    }

    /** Items judged less than met that nobody has put on the list are put there first. */
    @Transactional
    public Outcome<VisitId> handOver(VisitId id, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.HAND_OVER, actor, expectedVersion), (visit, at) -> {
            var missing = readiness.missing(visit);
            if (!missing.isEmpty()) return VisitRefusals.conflict("INCOMPLETE", named(missing));
            var drafted = draftFindings.draft(id, actor.id(), at);
            visits.handOver(visit, at);
            var data = new LinkedHashMap<String, Object>();
            if (!drafted.isEmpty()) data.put("drafted", drafted);
            data.put("opinion", visit.opinion().text());
            return Outcome.done(new Deed<>(VisitStatus.HANDED_OVER, data, id));
        });
    }

    private String named(List<String> missing) {
        var locale = LocaleContextHolder.getLocale();
        var names = missing.stream()
                .map(each -> each.contains("-") ? each : messages.getMessage("visit.missing." + each, null, locale))
                .toList();
        return String.join(messages.getMessage("common.comma", null, locale), names);
    }
}
