package org.chabaocu.supervision.visit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.SupervisedLedger;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a visit to those for whom it exists. */
@Service
@Transactional(readOnly = true)
public class ViewVisit {

    private final Visits visits;
    private final VisitNames names;
    private final Parties parties;
    private final VisitChecklists checklists;
    private final Judgements judgements;
    private final Findings findings;
    private final VisitEvidence evidence;
    private final VisitNotes notes;
    private final Readiness readiness;
    private final SupervisedLedger ledger;
    private final VisitStamps stamps;

    ViewVisit(
            Visits visits,
            VisitNames names,
            Parties parties,
            VisitChecklists checklists,
            Judgements judgements,
            Findings findings,
            VisitEvidence evidence,
            VisitNotes notes,
            Readiness readiness,
            SupervisedLedger ledger,
            VisitStamps stamps) {
        this.visits = visits;
        this.names = names;
        this.parties = parties;
        this.checklists = checklists;
        this.judgements = judgements;
        this.findings = findings;
        this.evidence = evidence;
        this.notes = notes;
        this.readiness = readiness;
        this.ledger = ledger;
        this.stamps = stamps;
    }

    /** NotFoundException when there is none, or none for this person. */
    public VisitView one(VisitId id, Actor actor) {
        var roles = parties.at(id, actor);
        if (roles.isEmpty()) throw new NotFoundException("visit " + id);
        var visit = visits.find(id).orElseThrow();
        var inside = roles.contains(SupervisionParty.PROVINCE) || roles.contains(SupervisionParty.MEMBER);
        var list = findings.of(id);
        var feedback = notes.feedback(id);
        var outside = roles.contains(SupervisionParty.PROVINCE) && !roles.contains(SupervisionParty.MEMBER);
        return new VisitView(
                visit,
                names.of(id),
                roles,
                actions(visit, roles),
                checklists.of(id),
                judgements.of(id).stream().collect(Collectors.toMap(Judgement::itemCode, Function.identity())),
                list,
                evidence.of(id),
                inside ? notes.interviews(id) : List.of(),
                inside ? notes.practices(id) : List.of(),
                hazards(visit, list, actor),
                visit.status() == VisitStatus.STARTED ? readiness.missing(visit) : List.of(),
                names.replacementOf(id).orElse(null),
                outside ? feedback.orElse(null) : null,
                feedback.isPresent() && (outside || roles.contains(SupervisionParty.INSPECTED)));
    }

    /** What tells whether anything of the visit has changed since; NotFoundException as for the visit itself. */
    public String stamp(VisitId id, Actor actor) {
        if (parties.at(id, actor).isEmpty()) throw new NotFoundException("visit " + id);
        return stamps.of(id);
    }

    /** One item as it now stands, beside what somebody else has sent. */
    public @Nullable Judgement judgement(VisitId id, String itemCode) {
        return judgements.find(id, itemCode).orElse(null);
    }

    private List<SupervisionAction> actions(Visit visit, Set<SupervisionParty> roles) {
        var ended = visits.hasTeamEnded(visit);
        return SupervisionTable.allowed(visit.status(), roles).stream()
                .filter(action -> !ended || !VisitDesk.WHILE_VISITING.contains(action))
                .toList();
    }

    private Map<HazardId, SupervisedLedger.Entry> hazards(Visit visit, List<Finding> list, Actor actor) {
        var ids = list.stream()
                .flatMap(finding -> Stream.ofNullable(finding.hazard()))
                .toList();
        return ledger.entries(visit.organization(), ids, actor).stream()
                .collect(Collectors.toMap(SupervisedLedger.Entry::id, Function.identity()));
    }
}
