package org.chabaocu.check.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.chabaocu.access.Actor;
import org.chabaocu.check.domain.CheckTable;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.check.persistence.PlanStore;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a plan end, today or later; one that has not begun by then is withdrawn. */
@Service
public class EndPlan {

    private final ViewPlans viewPlans;
    private final PlanStore store;
    private final Clock clock;
    private final ZoneId zone;

    EndPlan(ViewPlans viewPlans, PlanStore store, Clock clock, ZoneId zone) {
        this.viewPlans = viewPlans;
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param until the plan's last day; NotFoundException when there is no plan for this person */
    @Transactional
    public Outcome<PlanId> end(PlanId id, LocalDate until, Actor actor, @Nullable Long expectedVersion) {
        return endOrWithdraw(viewPlans.get(id, actor), until, actor, expectedVersion);
    }

    Outcome<PlanId> endOrWithdraw(Plan plan, LocalDate until, Actor actor, @Nullable Long expectedVersion) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return switch (CheckTable.permitEnd(plan, actor, today)) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role> done -> {
                if (expectedVersion != null && expectedVersion != plan.version())
                    yield Outcome.refused(new Refusal.Stale(plan.version()));
                if (plan.from().isAfter(today) && plan.from().isAfter(until)) yield answer(plan, store.withdraw(plan));
                if (until.isBefore(today))
                    yield Outcome.refused(Refusal.Invalid.of("until", Text.of("check.fault.UNTIL_PAST")));
                yield answer(
                        plan, store.end(plan, until, actor.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
            }
        };
    }

    private static Outcome<PlanId> answer(Plan plan, boolean written) {
        return written ? Outcome.done(plan.id()) : Outcome.refused(new Refusal.Stale(plan.version() + 1));
    }
}
