package org.chabaocu.supervision.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.visit.VisitDesk.Asked;
import org.chabaocu.supervision.visit.VisitDesk.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done about each finding, and the team's word on it. All reported: corrected; all confirmed: confirmed (clause 4). */
@Service
public class CorrectFindings {

    static final int LONGEST_CORRECTION = 2_000;
    static final int LONGEST_COMMENT = 1_000;

    private final VisitDesk desk;
    private final Visits visits;
    private final Findings findings;
    private final VisitEvidence evidence;

    CorrectFindings(VisitDesk desk, Visits visits, Findings findings, VisitEvidence evidence) {
        this.desk = desk;
        this.visits = visits;
        this.findings = findings;
        this.evidence = evidence;
    }

    @Transactional
    public Outcome<VisitId> report(
            VisitId id,
            UUID finding,
            String text,
            List<UUID> evidenceIds,
            Actor actor,
            @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.REPORT_CORRECTION, actor, null), (visit, at) -> {
            var present = present(id, finding);
            if (present.isConfirmed()) return VisitRefusals.conflict("CONFIRMED_ALREADY");
            if (expectedVersion != null && expectedVersion != present.version())
                return Outcome.refused(new Refusal.Stale(present.version()));
            var done = text.strip();
            var faults = new VisitRefusals.Faults().wanted("text", done, LONGEST_CORRECTION);
            if (faults.any()) return faults.refused();
            return evidence.add(id, Evidence.Place.correction(finding), evidenceIds, actor, at)
                    .map(added -> {
                        findings.correct(finding, done, actor.id(), at);
                        var to = all(id, Finding::isReported) ? VisitStatus.CORRECTED : VisitStatus.ACKNOWLEDGED;
                        visits.correct(visit, to, at);
                        var data = said(finding, "correction", done);
                        data.put(
                                "evidenceIds",
                                evidenceIds.stream().map(UUID::toString).toList());
                        return new Deed<>(to, data, id);
                    });
        });
    }

    /** Sent back with a reason, the visit waits for the inspected side again. */
    @Transactional
    public Outcome<VisitId> confirm(
            VisitId id, UUID finding, boolean confirmed, String comment, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, SupervisionAction.CONFIRM_CORRECTION, actor, null), (visit, at) -> {
            var present = present(id, finding);
            if (present.isConfirmed()) return VisitRefusals.conflict("CONFIRMED_ALREADY");
            if (expectedVersion != null && expectedVersion != present.version())
                return Outcome.refused(new Refusal.Stale(present.version()));
            var word = comment.strip();
            var faults = new VisitRefusals.Faults()
                    .limited("comment", word, LONGEST_COMMENT)
                    .when(!confirmed && word.isEmpty(), "comment", "REASON");
            if (faults.any()) return faults.refused();
            findings.confirm(finding, confirmed, word, actor.id(), at);
            var to = after(id, confirmed);
            visits.confirm(visit, to, actor.id(), at);
            var data = said(finding, "comment", word);
            data.put("confirmed", confirmed);
            return Outcome.done(new Deed<>(to, data, id));
        });
    }

    private VisitStatus after(VisitId id, boolean confirmed) {
        if (!confirmed) return VisitStatus.ACKNOWLEDGED;
        return all(id, Finding::isConfirmed) ? VisitStatus.CONFIRMED : VisitStatus.CORRECTED;
    }

    private boolean all(VisitId id, Predicate<Finding> condition) {
        return findings.of(id).stream().allMatch(condition);
    }

    private Finding present(VisitId visit, UUID id) {
        return findings.find(visit, id).orElseThrow(() -> new NotFoundException("finding " + id));
    }

    private static Map<String, Object> said(UUID finding, String what, String text) {
        var data = new LinkedHashMap<String, Object>();
        data.put("findingId", finding.toString());
        data.put(what, text);
        return data;
    }
}
