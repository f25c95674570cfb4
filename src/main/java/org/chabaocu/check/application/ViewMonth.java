package org.chabaocu.check.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.chabaocu.check.CheckCoverage.Line;
import org.chabaocu.check.application.MonthView.Counts;
import org.chabaocu.check.application.MonthView.Missed;
import org.chabaocu.check.domain.Period;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.check.persistence.CheckPlans;
import org.chabaocu.organization.Lineage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was done and missed in a month, of a team as of a whole unit. */
@Service
@Transactional(readOnly = true)
public class ViewMonth {

    /** As many plans as a very large hospital has. */
    private static final int MOST_PLANS = 5_000;

    private static final int MOST_MISSED = 50;

    private final CheckPlans plans;
    private final Agenda agenda;
    private final ReckonCoverage coverage;
    private final Clock clock;
    private final ZoneId zone;

    ViewMonth(CheckPlans plans, Agenda agenda, ReckonCoverage coverage, Clock clock, ZoneId zone) {
        this.plans = plans;
        this.agenda = agenda;
        this.coverage = coverage;
        this.clock = clock;
        this.zone = zone;
    }

    public MonthView of(Lineage node, YearMonth month) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var counts = new HashMap<Period, Counts>();
        var missed = new ArrayList<Missed>();
        for (var check : agenda.of(plans(node, month), month.atDay(1), month.atEndOfMonth())) {
            var status = check.status(today);
            counts.merge(check.period(), Counts.NONE.plus(status), (old, one) -> old.plus(status));
            if (status.isMissed()) missed.add(new Missed(check, status));
        }
        missed.sort(Comparator.comparing((Missed each) -> each.check().dueOn()).reversed());
        return new MonthView(month, counts, missed.stream().limit(MOST_MISSED).toList(), missed.size() > MOST_MISSED);
    }

    /** The month's coverage of a node, line by line. */
    public List<Line> coverage(Lineage node, YearMonth month) {
        var from = month.atDay(1);
        var to = month.atEndOfMonth();
        return coverage.lines(plans.within(node, from, to, null, MOST_PLANS), from, to);
    }

    private List<Plan> plans(Lineage node, YearMonth month) {
        var from = month.atDay(1);
        return plans.within(node, Agenda.earliest(from), month.atEndOfMonth(), null, MOST_PLANS);
    }
}
