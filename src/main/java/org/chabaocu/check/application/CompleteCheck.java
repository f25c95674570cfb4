package org.chabaocu.check.application;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.application.CheckCommand.FoundHazard;
import org.chabaocu.check.domain.Check;
import org.chabaocu.check.domain.CheckId;
import org.chabaocu.check.domain.CheckResult;
import org.chabaocu.check.domain.CheckTable;
import org.chabaocu.check.domain.Completion;
import org.chabaocu.check.persistence.CheckCompletions;
import org.chabaocu.hazard.CheckedLedger;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.Source;
import org.chabaocu.hazard.SupervisedLedger;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes that a check was done; what was found goes into the unit's ledger in the same transaction, or nothing is noted. */
@Service
public class CompleteCheck {

    private final ViewChecks viewChecks;
    private final CheckCompletions completions;
    private final CheckedLedger ledger;
    private final InputFaults inputFaults;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    CompleteCheck(
            ViewChecks viewChecks,
            CheckCompletions completions,
            CheckedLedger ledger,
            InputFaults inputFaults,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        this.viewChecks = viewChecks;
        this.completions = completions;
        this.ledger = ledger;
        this.inputFaults = inputFaults;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
        this.zone = zone;
    }

    /** NotFoundException when no such check is due, or none for this person. */
    public Outcome<CheckId> complete(CheckId id, CheckCommand command, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = decide(viewChecks.get(id, actor), command, actor);
            // a hazard may have been entered before the one that was refused
            if (outcome instanceof Outcome.Refused) status.setRollbackOnly();
            return outcome;
        }));
    }

    private Outcome<CheckId> decide(Check check, CheckCommand command, Actor actor) {
        return switch (CheckTable.permit(check, actor, viewChecks.today())) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role>(var role) -> {
                var faults = faults(check, command);
                if (!faults.isEmpty()) yield Outcome.refused(new Refusal.Invalid(faults));
                yield write(check, command, actor, role);
            }
        };
    }

    private List<FieldFault> faults(Check check, CheckCommand command) {
        var faults = new ArrayList<>(inputFaults.in(command));
        if (!faults.isEmpty()) return faults;
        var found = command.found();
        if (command.result() == CheckResult.FOUND && found.isEmpty())
            faults.add(new FieldFault("hazards", Text.of("check.fault.NO_HAZARD")));
        if (command.result() == CheckResult.NOTHING_FOUND && !found.isEmpty())
            faults.add(new FieldFault("result", Text.of("check.fault.HAZARD_FOUND")));
        for (var i = 0; i < found.size(); i++)
            if (place(check, found.get(i)).isEmpty())
                faults.add(new FieldFault("hazards[" + i + "].place", Text.of("fault.NotBlank")));
        return faults;
    }

    private Outcome<CheckId> write(Check check, CheckCommand command, Actor actor, Role role) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var found = command.found();
        var late = viewChecks.today().isAfter(check.dueOn());
        var done = new Completion(command.result(), found.size(), late, remark(command), at, actor.id(), role);
        if (!completions.add(check, done)) return CheckTable.conflict(CheckTable.ALREADY_DONE);
        for (var i = 0; i < found.size(); i++) {
            switch (enter(check, found.get(i), at, actor)) {
                case Outcome.Done<HazardId>(var hazard) -> completions.link(check, hazard);
                case Outcome.Refused<HazardId>(var refusal) -> {
                    return Outcome.refused(named(refusal, i));
                }
            }
        }
        return Outcome.done(check.id());
    }

    private Outcome<HazardId> enter(Check check, FoundHazard hazard, Instant at, Actor actor) {
        var node = check.plan().node();
        var photos = hazard.photoIds();
        var foundAt = hazard.foundAt();
        var found = new SupervisedLedger.Found(
                Objects.requireNonNull(node.unitId()),
                value(node.departmentId()),
                value(node.teamId()),
                place(check, hazard),
                hazard.description(),
                foundAt == null ? OffsetDateTime.ofInstant(at, zone) : foundAt,
                hazard.category(),
                Boolean.TRUE.equals(hazard.imminent()),
                photos == null ? List.of() : photos);
        var joint = check.plan().frequency() == Frequency.JOINT;
        return ledger.enter(found, joint ? Source.JOINT_CHECK : Source.ROUTINE_CHECK, actor);
    }

    /** What was said, or else the plan's only place; empty if neither. */
    private static String place(Check check, FoundHazard hazard) {
        var said = hazard.place();
        if (said != null && !said.isBlank()) return said.strip();
        var places = check.plan().places();
        return places.size() == 1 ? places.getFirst().name() : "";
    }

    private static Refusal named(Refusal refusal, int hazard) {
        if (!(refusal instanceof Refusal.Invalid(var faults))) return refusal;
        return new Refusal.Invalid(faults.stream()
                .map(fault -> new FieldFault("hazards[%d].%s".formatted(hazard, fault.field()), fault.text()))
                .toList());
    }

    private static @Nullable String remark(CheckCommand command) {
        var remark = command.remark();
        return remark == null || remark.isBlank() ? null : remark.strip();
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
