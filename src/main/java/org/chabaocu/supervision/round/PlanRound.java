package org.chabaocu.supervision.round;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.checklist.Checklists;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.event.RoundEvents;
import org.chabaocu.supervision.event.RoundEvents.Happened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a round, or changes a plan nothing has been drawn from yet. It is bound to the newest lists at that moment. */
@Service
public class PlanRound {

    private final PlanningGround ground;
    private final Rounds rounds;
    private final RoundDesk desk;
    private final RoundEvents events;
    private final Checklists checklists;
    private final InputFaults inputFaults;
    private final Clock clock;

    PlanRound(
            PlanningGround ground,
            Rounds rounds,
            RoundDesk desk,
            RoundEvents events,
            Checklists checklists,
            InputFaults inputFaults,
            Clock clock) {
        this.ground = ground;
        this.rounds = rounds;
        this.desk = desk;
        this.events = events;
        this.checklists = checklists;
        this.inputFaults = inputFaults;
        this.clock = clock;
    }

    /** The province whose rounds this person plans. */
    public static Optional<UUID> provinceOf(Actor actor) {
        return actor.assignments().stream()
                .filter(assignment -> assignment.role() == Role.PROVINCE_UNION)
                .map(assignment -> assignment.at().id().value())
                .findFirst();
    }

    @Transactional
    public Outcome<RoundId> plan(RoundCommand command, Actor actor) {
        var province = provinceOf(actor).orElse(null);
        if (province == null)
            return Outcome.refused(new Refusal.Forbidden(Text.of("supervision.refusal.NOT_YOUR_ROLE")));
        var faults = faults(command, province);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var id = new RoundId(Ids.next());
        var lists = newestLists();
        var first = events.first(
                id,
                new Happened(
                        SupervisionAction.PLAN_ROUND,
                        RoundStatus.PLANNED,
                        actor,
                        SupervisionParty.PROVINCE,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        PlanData.event(command, lists)));
        rounds.add(id, province, command, lists, actor, first);
        events.addFirst(province, first);
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<RoundId> revise(RoundId id, RoundCommand command, Actor actor, @Nullable Long expectedVersion) {
        var asked = new RoundDesk.Asked(id, SupervisionAction.REVISE_PLAN, actor, expectedVersion);
        return desk.act(asked, (round, at) -> {
            var faults = faults(command, round.provinceId());
            if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
            var lists = newestLists();
            rounds.replace(id, command, lists, at);
            return Outcome.done(new RoundDesk.Change<>(id, null, PlanData.event(command, lists)));
        });
    }

    /** What is wrong with a plan for a province. */
    public List<FieldFault> faults(RoundCommand command, UUID province) {
        var faults = inputFaults.in(command);
        return faults.isEmpty() ? PlanRules.faults(command, ground.facts(province, command)) : faults;
    }

    private Rounds.Lists newestLists() {
        return new Rounds.Lists(checklists.newest(VisitKind.CITY_UNION), checklists.newest(VisitKind.UNIT));
    }
}
