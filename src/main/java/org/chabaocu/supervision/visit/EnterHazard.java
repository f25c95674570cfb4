package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.SupervisedLedger;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.supervision.domain.VisitKind;
import org.springframework.stereotype.Component;

/** Enters a finding that is a hazard into the ledger of the visited unit; faults are named as fields of {@code hazard}. */
@Component
class EnterHazard {

    private final SupervisedLedger ledger;
    private final ZoneId zone;

    EnterHazard(SupervisedLedger ledger, ZoneId zone) {
        this.ledger = ledger;
        this.zone = zone;
    }

    Outcome<SupervisedLedger.Entry> enter(
            Visit visit, String description, FindingCommand.Hazardous hazard, Actor actor, Instant at) {
        if (visit.kind() != VisitKind.UNIT) return VisitRefusals.invalid("hazard", "NO_LEDGER");
        var found = new SupervisedLedger.Found(
                visit.organization(),
                hazard.departmentId(),
                hazard.teamId(),
                hazard.place() == null ? "" : hazard.place().strip(),
                hazard.description() == null || hazard.description().isBlank() ? description : hazard.description(),
                hazard.foundAt() == null ? at.atZone(zone).toOffsetDateTime() : hazard.foundAt(),
                hazard.category(),
                Boolean.TRUE.equals(hazard.imminent()),
                hazard.photoIds() == null ? List.of() : hazard.photoIds());
        return switch (ledger.enter(found, actor)) {
            case Outcome.Refused<SupervisedLedger.Entry>(Refusal.Invalid(var faults)) ->
                Outcome.refused(new Refusal.Invalid(faults.stream()
                        .map(fault -> new FieldFault("hazard." + fault.field(), fault.text()))
                        .toList()));
            case Outcome.Refused<SupervisedLedger.Entry> refused -> refused;
            case Outcome.Done<SupervisedLedger.Entry> done -> done;
        };
    }
}
