package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.SupervisedLedger;
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

/** The team's work on the problem list: add a row, change it, take it away, make a hazard of it (clauses 3, 4). */
@Service
public class ListFindings {

    static final int LONGEST = 2_000;

    private final VisitDesk desk;
    private final Findings findings;
    private final VisitChecklists checklists;
    private final VisitEvidence evidence;
    private final EnterHazard enterHazard;
    private final DraftFindings draftFindings;

    ListFindings(
            VisitDesk desk,
            Findings findings,
            VisitChecklists checklists,
            VisitEvidence evidence,
            EnterHazard enterHazard,
            DraftFindings draftFindings) {
        this.desk = desk;
        this.findings = findings;
        this.checklists = checklists;
        this.evidence = evidence;
        this.enterHazard = enterHazard;
        this.draftFindings = draftFindings;
    }

    @Transactional
    public Outcome<UUID> add(VisitId id, FindingCommand command, Actor actor) {
        return desk.act(asked(id, actor), (visit, at) -> {
            var item = command.itemCode();
            var faults = faults(command).when(item != null && !checklists.holds(id, item), "itemCode", "ITEM");
            if (faults.any()) return faults.refused();
            var hazard = command.hazard();
            if (hazard == null) return Outcome.done(write(visit, command, null, actor, at));
            return enterHazard
                    .enter(visit, description(command), hazard, actor, at)
                    .map(entry -> write(visit, command, entry, actor, at));
        });
    }

    private Deed<UUID> write(
            Visit visit, FindingCommand command, SupervisedLedger.@Nullable Entry entry, Actor actor, Instant at) {
        var id =
                findings.add(visit.id(), command.itemCode(), description(command), suggestion(command), actor.id(), at);
        if (entry != null) findings.link(id, visit.organization(), entry.id());
        var data = said(id, description(command), suggestion(command));
        if (command.itemCode() != null) data.put("itemCode", command.itemCode());
        if (entry != null) data.put("hazardId", entry.id().toString());
        return new Deed<>(visit.status(), data, id);
    }

    /** A row for every item judged less than met that has none yet. */
    @Transactional
    public Outcome<Integer> draft(VisitId id, Actor actor) {
        return desk.act(asked(id, actor), (visit, at) -> {
            var drafted = draftFindings.draft(id, actor.id(), at);
            return Outcome.done(
                    drafted.isEmpty()
                            ? Deed.nothing(visit, 0)
                            : new Deed<>(visit.status(), Map.of("drafted", drafted), drafted.size()));
        });
    }

    @Transactional
    public Outcome<UUID> change(
            VisitId id, UUID finding, FindingCommand command, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(asked(id, actor), (visit, at) -> {
            var present = present(id, finding);
            if (expectedVersion != null && expectedVersion != present.version())
                return Outcome.refused(new Refusal.Stale(present.version()));
            var faults = faults(command);
            if (faults.any()) return faults.refused();
            if (present.description().equals(description(command))
                    && present.suggestion().equals(suggestion(command)))
                return Outcome.done(Deed.nothing(visit, finding));
            findings.write(finding, description(command), suggestion(command));
            return Outcome.done(
                    new Deed<>(visit.status(), said(finding, description(command), suggestion(command)), finding));
        });
    }

    /** A row that has become a hazard of the ledger stays: the ledger says where it was found. */
    @Transactional
    public Outcome<VisitId> remove(VisitId id, UUID finding, Actor actor) {
        return desk.act(asked(id, actor), (visit, at) -> {
            if (present(id, finding).hazard() != null) return VisitRefusals.conflict("IN_LEDGER");
            evidence.removeOf(id, finding);
            findings.remove(finding);
            return Outcome.done(new Deed<>(visit.status(), Map.of("findingRemoved", finding.toString()), id));
        });
    }

    @Transactional
    public Outcome<UUID> enter(VisitId id, UUID finding, FindingCommand.Hazardous hazard, Actor actor) {
        return desk.act(asked(id, actor), (visit, at) -> {
            var present = present(id, finding);
            if (present.hazard() != null) return VisitRefusals.conflict("IN_LEDGER");
            return enterHazard
                    .enter(visit, present.description(), hazard, actor, at)
                    .map(entry -> {
                        findings.link(finding, visit.organization(), entry.id());
                        var data = Map.<String, Object>of(
                                "findingId",
                                finding.toString(),
                                "hazardId",
                                entry.id().toString());
                        return new Deed<>(visit.status(), data, finding);
                    });
        });
    }

    private static Asked asked(VisitId id, Actor actor) {
        return new Asked(id, SupervisionAction.RECORD_VISIT, actor, null);
    }

    private Finding present(VisitId visit, UUID id) {
        return findings.find(visit, id).orElseThrow(() -> new NotFoundException("finding " + id));
    }

    private static VisitRefusals.Faults faults(FindingCommand command) {
        return new VisitRefusals.Faults()
                .wanted("description", command.description(), LONGEST)
                .limited("suggestion", command.suggestion(), LONGEST);
    }

    private static String description(FindingCommand command) {
        return Objects.requireNonNull(command.description()).strip();
    }

    private static String suggestion(FindingCommand command) {
        return command.suggestion() == null ? "" : command.suggestion().strip();
    }

    private static Map<String, Object> said(UUID id, String description, String suggestion) {
        var data = new LinkedHashMap<String, Object>();
        data.put("findingId", id.toString());
        data.put("description", description);
        data.put("suggestion", suggestion);
        return data;
    }
}
