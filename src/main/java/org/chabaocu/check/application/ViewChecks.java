package org.chabaocu.check.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.check.domain.Check;
import org.chabaocu.check.domain.CheckId;
import org.chabaocu.check.domain.CheckStatus;
import org.chabaocu.check.domain.Period;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.check.persistence.CheckCompletions;
import org.chabaocu.check.persistence.CheckPlans;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.SupervisedLedger;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonName;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up checks: those of a day, one's own, a single one. */
@Service
@Transactional(readOnly = true)
public class ViewChecks {

    /** So many pages of plans are looked through for one of checks; then the reader asks again. */
    private static final int MOST_PAGES = 20;

    private final CheckPlans plans;
    private final Agenda agenda;
    private final CheckCompletions completions;
    private final PersonNames names;
    private final SupervisedLedger ledger;
    private final Clock clock;
    private final ZoneId zone;

    ViewChecks(
            CheckPlans plans,
            Agenda agenda,
            CheckCompletions completions,
            PersonNames names,
            SupervisedLedger ledger,
            Clock clock,
            ZoneId zone) {
        this.plans = plans;
        this.agenda = agenda;
        this.completions = completions;
        this.names = names;
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** @param next the cursor of the following page, null on the last */
    public record Slice(List<CheckRow> rows, @Nullable PlanId next) {}

    /** The checks of a node and below whose periods hold the day; without those that are done unless these are wanted too. */
    public Slice on(LocalDate day, Lineage node, boolean withDone, int limit, @Nullable PlanId after, Actor actor) {
        var found = new ArrayList<Check>();
        var cursor = after;
        for (var page = 0; page < MOST_PAGES; page++) {
            var some = plans.within(node, Agenda.earliest(day), day, cursor, limit + 1);
            agenda.of(some, day, day).stream()
                    .filter(check -> !day.isBefore(check.opensOn()) && (withDone || check.completion() == null))
                    .forEach(found::add);
            if (found.size() > limit)
                return slice(
                        found.subList(0, limit),
                        actor,
                        found.get(limit - 1).plan().id());
            if (some.size() <= limit) return slice(found, actor, null);
            cursor = some.getLast().id();
        }
        return slice(found, actor, cursor);
    }

    private Slice slice(List<Check> checks, Actor actor, @Nullable PlanId next) {
        return new Slice(rows(checks, actor), next);
    }

    /** What this person is responsible for and can still do, the most urgent first. */
    public List<CheckRow> mine(Actor actor) {
        return rows(waiting(actor), actor);
    }

    /** The same without their places. */
    public List<Check> waiting(Actor actor) {
        var today = today();
        var since = today.minusDays(Check.DAYS_OF_GRACE);
        var own = plans.of(actor, Agenda.earliest(since), today).stream()
                .filter(plan -> CheckNodes.sees(actor, plan.node()))
                .toList();
        return agenda.of(own, since, today).stream()
                .filter(check -> isWaiting(check.status(today)))
                .sorted(Comparator.comparing(Check::dueOn))
                .toList();
    }

    private static boolean isWaiting(CheckStatus status) {
        return status == CheckStatus.DUE || status == CheckStatus.OVERDUE;
    }

    /** The check; NotFoundException where none is due, and for those who do not see the node. */
    public Check get(CheckId id, Actor actor) {
        return plans.find(id.plan())
                .filter(plan -> CheckNodes.sees(actor, plan.node()))
                .flatMap(plan -> check(plan, new Period(plan.frequency(), id.period())))
                .orElseThrow(() -> new NotFoundException("check " + id));
    }

    private Optional<Check> check(Plan plan, Period period) {
        return agenda.of(List.of(plan), period.first(), period.first()).stream()
                .filter(check -> check.period().equals(period))
                .findFirst();
    }

    /** The check that found a hazard; empty if none did, or if the reader does not see it. */
    public Optional<Check> thatFound(HazardId hazard, Actor reader) {
        return completions
                .thatFound(hazard)
                .flatMap(id -> plans.find(id.plan())
                        .filter(plan -> CheckNodes.sees(reader, plan.node()))
                        .flatMap(plan -> check(plan, new Period(plan.frequency(), id.period()))));
    }

    /** A check with what it found. */
    public record View(CheckRow row, List<SupervisedLedger.Entry> hazards) {}

    public View one(CheckId id, Actor actor) {
        var check = get(id, actor);
        var unit = Objects.requireNonNull(check.plan().node().unitId());
        var completion = check.completion();
        var hazards = completion == null || completion.hazards() == 0
                ? List.<SupervisedLedger.Entry>of()
                : ledger.entries(unit, completions.hazards(check), actor);
        return new View(rows(List.of(check), actor).getFirst(), hazards);
    }

    /** The checks with their places and the names they refer to. */
    List<CheckRow> rows(List<Check> checks, Actor actor) {
        var placed = new HashMap<PlanId, Plan>();
        plans.withPlaces(checks.stream().map(Check::plan).distinct().toList())
                .forEach(plan -> placed.put(plan.id(), plan));
        var known = names.byIds(checks.stream().flatMap(ViewChecks::persons).toList());
        return checks.stream()
                .map(check -> new Check(
                        Objects.requireNonNull(placed.get(check.plan().id())), check.period(), check.completion()))
                .map(check -> row(check, known, actor))
                .toList();
    }

    private CheckRow row(Check check, Map<PersonId, PersonName> known, Actor actor) {
        var completion = check.completion();
        return CheckRow.of(
                check,
                today(),
                actor,
                name(known, check.plan().responsible().person()),
                name(known, completion == null ? null : completion.by()));
    }

    private static @Nullable String name(Map<PersonId, PersonName> known, @Nullable PersonId person) {
        var name = person == null ? null : known.get(person);
        return name == null ? null : name.name();
    }

    private static Stream<PersonId> persons(Check check) {
        var completion = check.completion();
        return Stream.concat(
                Stream.ofNullable(check.plan().responsible().person()),
                completion == null ? Stream.empty() : Stream.of(completion.by()));
    }
}
