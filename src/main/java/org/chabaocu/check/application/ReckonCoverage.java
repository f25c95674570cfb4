package org.chabaocu.check.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.check.CheckCoverage;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.domain.Period;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.check.domain.WorkingCalendar;
import org.chabaocu.check.persistence.CheckCompletions;
import org.chabaocu.check.persistence.CheckPlans;
import org.chabaocu.check.persistence.DaysOff;
import org.chabaocu.organization.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reckons coverage from the plans, the days off and what was done: three statements, for one unit or for many. */
@Service
@Transactional(readOnly = true)
class ReckonCoverage implements CheckCoverage {

    private final CheckPlans plans;
    private final DaysOff daysOff;
    private final CheckCompletions completions;
    private final Clock clock;
    private final ZoneId zone;

    ReckonCoverage(CheckPlans plans, DaysOff daysOff, CheckCompletions completions, Clock clock, ZoneId zone) {
        this.plans = plans;
        this.daysOff = daysOff;
        this.completions = completions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Line> of(OrganizationId unit, LocalDate from, LocalDate to) {
        return lines(plans.ofUnits(List.of(unit), from, to), from, to);
    }

    @Override
    public Map<OrganizationId, List<Line>> of(Collection<OrganizationId> units, LocalDate from, LocalDate to) {
        if (units.isEmpty()) return Map.of();
        var counted = plans.ofUnits(units, from, to);
        var known = known(counted, from, to);
        var byUnit = counted.stream().collect(Collectors.groupingBy(DaysOff::unit));
        return units.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), unit -> known.lines(byUnit.getOrDefault(unit, List.of()))));
    }

    /** The same for some plans. */
    List<Line> lines(List<Plan> counted, LocalDate from, LocalDate to) {
        return known(counted, from, to).lines(counted);
    }

    private Known known(List<Plan> counted, LocalDate from, LocalDate to) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var last = to.isAfter(today) ? today : to;
        return new Known(
                daysOff.calendars(counted, from, Agenda.latest(last)),
                completions.periods(counted, from, last),
                from,
                last,
                today);
    }

    /** What has to be known of plans, of one unit or of many, to count their checks. */
    private record Known(
            Map<OrganizationId, WorkingCalendar> calendars,
            Map<PlanId, Set<LocalDate>> done,
            LocalDate from,
            LocalDate to,
            LocalDate today) {

        List<Line> lines(List<Plan> counted) {
            var tallies = new EnumMap<Frequency, Tally>(Frequency.class);
            for (var frequency : Frequency.values()) tallies.put(frequency, new Tally());
            for (var plan : counted) {
                var calendar = calendars.getOrDefault(DaysOff.unit(plan), WorkingCalendar.PLAIN);
                tallies.getOrDefault(plan.frequency(), new Tally())
                        .add(plan, done.getOrDefault(plan.id(), Set.of()), calendar, from, to, today);
            }
            return Stream.of(Frequency.values())
                    .map(frequency ->
                            tallies.getOrDefault(frequency, new Tally()).line(frequency))
                    .toList();
        }
    }

    /** Counts one frequency. */
    private static final class Tally {

        private int plans;
        private int due;
        private int done;
        private int missed;

        void add(
                Plan plan,
                Set<LocalDate> finished,
                WorkingCalendar calendar,
                LocalDate from,
                LocalDate to,
                LocalDate today) {
            plans++;
            for (var period : Period.touching(from, to, plan.frequency())) {
                if (period.first().isBefore(from)) continue;
                if (finished.contains(period.first())) {
                    due++;
                    done++;
                } else if (plan.owes(period, calendar) && !today.isBefore(plan.opensIn(period))) {
                    due++;
                    if (today.isAfter(period.last())) missed++;
                }
            }
        }

        Line line(Frequency frequency) {
            return new Line(frequency, plans, due, done, missed);
        }
    }
}
