package org.chabaocu.check.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.chabaocu.access.Actor;
import org.chabaocu.check.domain.CheckAction;
import org.chabaocu.check.domain.CheckTable;
import org.chabaocu.check.domain.Place;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.check.persistence.PlanStore;
import org.chabaocu.check.persistence.PlanStore.Overlap;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a plan, anew or in the place of one that ends the day before. No plan begins in the past. */
@Service
public class MakePlan {

    private final CheckNodes nodes;
    private final ViewPlans viewPlans;
    private final EndPlan endPlan;
    private final CheckPlanRules rules;
    private final PlanStore store;
    private final TransactionTemplate nested;
    private final Clock clock;
    private final ZoneId zone;

    MakePlan(
            CheckNodes nodes,
            ViewPlans viewPlans,
            EndPlan endPlan,
            CheckPlanRules rules,
            PlanStore store,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        this.nodes = nodes;
        this.viewPlans = viewPlans;
        this.endPlan = endPlan;
        this.rules = rules;
        this.store = store;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
        this.zone = zone;
    }

    /** NotFoundException when the actor sees nothing of the node, or when it lies above units. */
    public Outcome<PlanId> make(PlanCommand command, Actor actor) {
        return whole(() -> made(command, actor, today()));
    }

    /**
     * Ends a plan the day before the new one begins, which is tomorrow at the earliest; a plan that has not begun is
     * replaced as a whole.
     */
    public Outcome<PlanId> follow(PlanId old, PlanCommand command, Actor actor, @Nullable Long expectedVersion) {
        return whole(() -> {
            var plan = viewPlans.get(old, actor);
            var earliest = plan.from().isAfter(today()) ? today() : today().plusDays(1);
            if (command.from() == null || command.from().isBefore(earliest))
                return Outcome.refused(Refusal.Invalid.of("from", Text.of("check.fault.FROM", earliest.toString())));
            var until = command.from().minusDays(1);
            var end = plan.until() != null && plan.until().isBefore(until) ? plan.until() : until;
            return switch (endPlan.endOrWithdraw(plan, end, actor, expectedVersion)) {
                case Outcome.Refused<PlanId>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<PlanId> done -> made(command, actor, earliest);
            };
        });
    }

    /** What is refused leaves nothing behind. */
    private Outcome<PlanId> whole(Supplier<Outcome<PlanId>> work) {
        return Objects.requireNonNull(nested.execute(status -> {
            var outcome = work.get();
            if (outcome instanceof Outcome.Refused) status.setRollbackOnly();
            return outcome;
        }));
    }

    private Outcome<PlanId> made(PlanCommand command, Actor actor, LocalDate earliest) {
        if (command.organizationId() == null)
            return Outcome.refused(Refusal.Invalid.of("organizationId", Text.of("fault.NotNull")));
        var node = nodes.get(new OrganizationId(command.organizationId()), actor);
        if (node.lineage().unitId() == null) throw new NotFoundException("unit of " + node.id());
        return switch (CheckTable.permit(CheckAction.MAKE_PLAN, actor, node.lineage())) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role> done -> {
                var faults = rules.faults(command, node, earliest);
                if (!faults.isEmpty()) yield Outcome.refused(new Refusal.Invalid(faults));
                yield write(plan(command, node), actor);
            }
        };
    }

    private Outcome<PlanId> write(Plan plan, Actor actor) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.add(plan, actor.id(), at)
                .<Outcome<PlanId>>map(overlap -> Outcome.refused(refusal(overlap)))
                .orElseGet(() -> Outcome.done(plan.id()));
    }

    private static Refusal refusal(Overlap overlap) {
        return Refusal.Invalid.of("places[" + overlap.position() + "].name", text(overlap));
    }

    static Text text(Overlap overlap) {
        var from = overlap.from().toString();
        return overlap.until() == null
                ? Text.of("check.fault.OVERLAP", overlap.nodeName(), overlap.title(), from)
                : Text.of(
                        "check.fault.OVERLAP_UNTIL",
                        overlap.nodeName(),
                        overlap.title(),
                        from,
                        overlap.until().toString());
    }

    static Plan plan(PlanCommand command, Organization node) {
        var partners = command.partners();
        return new Plan(
                new PlanId(Ids.next()),
                node.lineage(),
                node.name(),
                command.frequency(),
                command.title().strip(),
                partners == null || partners.isBlank() ? null : partners.strip(),
                command.rhythm(),
                command.responsible(),
                command.from(),
                command.until(),
                1,
                places(command));
    }

    private static List<Place> places(PlanCommand command) {
        return command.places().stream()
                .map(place -> new Place(
                        place.name().strip(),
                        place.locationId(),
                        place.items().stream().map(String::strip).toList()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
