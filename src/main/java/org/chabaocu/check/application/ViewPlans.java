package org.chabaocu.check.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.check.domain.Check;
import org.chabaocu.check.domain.CheckAction;
import org.chabaocu.check.domain.CheckTable;
import org.chabaocu.check.domain.Period;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.check.domain.PlanStatus;
import org.chabaocu.check.persistence.CheckCompletions;
import org.chabaocu.check.persistence.CheckPlans;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonName;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows plans, and what was done by them. */
@Service
@Transactional(readOnly = true)
public class ViewPlans {

    private final CheckPlans plans;
    private final CheckCompletions completions;
    private final ViewChecks viewChecks;
    private final PersonNames names;
    private final Clock clock;
    private final ZoneId zone;

    ViewPlans(
            CheckPlans plans,
            CheckCompletions completions,
            ViewChecks viewChecks,
            PersonNames names,
            Clock clock,
            ZoneId zone) {
        this.plans = plans;
        this.completions = completions;
        this.viewChecks = viewChecks;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param responsibleName null where a role is responsible
     * @param actions what the viewer may do now
     */
    public record Row(
            Plan plan, PlanStatus status, @Nullable String responsibleName, List<CheckAction> actions) {

        public boolean mayEnd() {
            return actions.contains(CheckAction.END_PLAN);
        }
    }

    /** @param next the cursor of the following page, null on the last */
    public record Slice(List<Row> rows, @Nullable PlanId next) {}

    /** Those of a node and below; ended ones too if asked for. */
    public Slice list(Lineage node, boolean ended, int limit, @Nullable PlanId after, Actor actor) {
        var found = plans.withPlaces(plans.all(node, today(), ended, after, limit + 1));
        if (found.size() <= limit) return new Slice(rows(found, actor), null);
        var page = found.subList(0, limit);
        return new Slice(rows(page, actor), page.getLast().id());
    }

    /** The plan; NotFoundException when there is none, or none for this person. */
    Plan get(PlanId id, Actor actor) {
        return plans.find(id)
                .filter(plan -> CheckNodes.sees(actor, plan.node()))
                .orElseThrow(() -> new NotFoundException("plan " + id));
    }

    public Row one(PlanId id, Actor actor) {
        return rows(List.of(get(id, actor)), actor).getFirst();
    }

    /** @param next the period before which the following page begins, null on the last */
    public record History(List<CheckRow> rows, @Nullable LocalDate next) {}

    /** What was done by the plan, the newest first. */
    public History history(Plan plan, @Nullable LocalDate before, int limit, Actor actor) {
        var checks = new ArrayList<Check>();
        completions
                .last(plan, before, limit + 1)
                .forEach((day, done) -> checks.add(new Check(plan, new Period(plan.frequency(), day), done)));
        if (checks.size() <= limit) return new History(viewChecks.rows(checks, actor), null);
        var page = checks.subList(0, limit);
        return new History(viewChecks.rows(page, actor), page.getLast().period().first());
    }

    private List<Row> rows(List<Plan> found, Actor actor) {
        var known = names.byIds(found.stream()
                .flatMap(plan -> Stream.ofNullable(plan.responsible().person()))
                .toList());
        return found.stream().map(plan -> row(plan, known, actor)).toList();
    }

    private Row row(Plan plan, Map<PersonId, PersonName> known, Actor actor) {
        var person = plan.responsible().person();
        var name = person == null ? null : known.get(person);
        var actions = CheckTable.permitEnd(plan, actor, today()) instanceof Outcome.Done
                ? List.of(CheckAction.END_PLAN)
                : List.<CheckAction>of();
        return new Row(plan, plan.status(today()), name == null ? null : name.name(), actions);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
