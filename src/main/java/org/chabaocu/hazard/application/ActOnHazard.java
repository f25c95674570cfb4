package org.chabaocu.hazard.application;

import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.hazard.HazardActed;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Command;
import org.chabaocu.hazard.domain.Context;
import org.chabaocu.hazard.domain.DangerArisen;
import org.chabaocu.hazard.domain.Decision;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.domain.Lifecycle;
import org.chabaocu.hazard.domain.Moment;
import org.chabaocu.hazard.domain.TimeLimits;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.hazard.persistence.Categories;
import org.chabaocu.hazard.persistence.Hazards;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one action of the state table on a hazard: one transaction, one event. */
@Service
public class ActOnHazard {

    private final Hazards hazards;
    private final EventWriter events;
    private final PersonNames persons;
    private final Attachments attachments;
    private final Categories categories;
    private final TimeLimits limits;
    private final InputFaults inputFaults;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final ZoneId zone;

    ActOnHazard(
            Hazards hazards,
            EventWriter events,
            PersonNames persons,
            Attachments attachments,
            Categories categories,
            TimeLimits limits,
            InputFaults inputFaults,
            ApplicationEventPublisher publisher,
            Clock clock,
            ZoneId zone) {
        this.hazards = hazards;
        this.events = events;
        this.persons = persons;
        this.attachments = attachments;
        this.categories = categories;
        this.limits = limits;
        this.inputFaults = inputFaults;
        this.publisher = publisher;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param expectedVersion the version the caller has seen, or null to act on whatever is there */
    @Transactional
    public Outcome<Hazard> act(HazardId id, Command command, Acting acting, @Nullable Long expectedVersion) {
        var hazard = hazards.lock(id)
                .filter(found -> Visibility.of(found, acting) != Visibility.NONE)
                .orElseThrow(() -> new NotFoundException("hazard " + id));
        if (expectedVersion != null && expectedVersion != hazard.version())
            return Outcome.refused(new Refusal.Stale(hazard.version()));
        var moment = new Moment(clock.instant().truncatedTo(ChronoUnit.MICROS), zone);
        return switch (Lifecycle.permit(Action.of(command), hazard, acting, moment.at())) {
            case Outcome.Refused<Lifecycle.Permit>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Lifecycle.Permit>(var permit) -> carryOut(hazard, command, acting, permit, moment);
        };
    }

    private Outcome<Hazard> carryOut(
            Hazard hazard, Command command, Acting acting, Lifecycle.Permit permit, Moment moment) {
        var faults = inputFaults.in(command);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        if (command instanceof Command.Evaluate evaluate && !categories.exists(evaluate.category()))
            return Outcome.refused(Refusal.Invalid.of("category", Text.of("hazard.fault.CATEGORY")));
        var imminentBefore = hazard.isImminent();
        var gradeBefore = hazard.grade() == null ? "" : hazard.grade().name();
        var context =
                new Context(acting, permit, moment, limits, responsibleHome(command), originalOf(hazard, command));
        return switch (Decision.take(hazard, command, context)) {
            case Outcome.Refused<Decision.Taken>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Decision.Taken>(var taken) -> {
                if (keep(command, acting) instanceof Outcome.Refused<List<UUID>>(var refusal))
                    yield Outcome.refused(refusal);
                var event = events.link(hazard, taken, command, acting, permit.role(), moment.at());
                hazards.save(hazard, event, gradeBefore, command.attachments());
                if (hazard.isImminent() && !imminentBefore)
                    publisher.publishEvent(new DangerArisen(hazard, moment.at()));
                publisher.publishEvent(HazardActed.of(
                        hazard.id(), hazard.where(), taken.action().code(), taken.to()));
                yield Outcome.done(hazard);
            }
        };
    }

    private Outcome<List<UUID>> keep(Command command, Acting acting) {
        var ids = command.attachments();
        var person = acting.personId();
        if (ids.isEmpty() || person == null) return Outcome.done(ids);
        var field = command instanceof Command.RecordInspection || command instanceof Command.ListSupervision
                ? "attachmentIds"
                : "photoIds";
        return attachments
                .keep(ids.stream().map(AttachmentId::new).toList(), new Uploader.Known(person), false, field)
                .map(kept -> ids);
    }

    private @Nullable Lineage responsibleHome(Command command) {
        return switch (command) {
            case Command.Plan plan -> home(plan.responsibleId());
            case Command.PlanAndEscalate plan -> home(plan.responsibleId());
            default -> null;
        };
    }

    private @Nullable Lineage home(UUID person) {
        return persons.homeOf(new PersonId(person)).orElse(null);
    }

    private @Nullable HazardStatus originalOf(Hazard hazard, Command command) {
        return command instanceof Command.MarkDuplicate mark
                ? hazards.statusOf(hazard.where().unit().id(), mark.ofId()).orElse(null)
                : null;
    }
}
