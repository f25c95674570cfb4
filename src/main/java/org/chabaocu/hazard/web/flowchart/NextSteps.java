package org.chabaocu.hazard.web.flowchart;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Duties;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.domain.Lifecycle;
import org.chabaocu.hazard.domain.Party;

/** What moves a hazard on from where it stands, and whose turn it is: rows of the state table whose conditions hold now. */
public record NextSteps(List<NextStep> steps) {

    private static final Acting NOBODY = new Acting(null, false);

    /** One action with the parties that may take it. */
    public record NextStep(Action action, List<Party> parties, Set<HazardStatus> targets) {}

    public static NextSteps of(Hazard hazard, Instant now) {
        return new NextSteps(Lifecycle.table().stream()
                .filter(row -> !row.to().isEmpty() && Duties.isDuty(row))
                .filter(row -> row.from().contains(hazard.status()))
                .map(row -> new NextStep(
                        row.action(),
                        row.by().stream()
                                .filter(party -> row.guard()
                                        .check(hazard, NOBODY, party, now)
                                        .isEmpty())
                                .sorted()
                                .toList(),
                        row.to()))
                .filter(step -> !step.parties().isEmpty())
                .toList());
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The states it can come to next, itself left out. */
    public Set<HazardStatus> targets() {
        return steps.stream()
                .flatMap(step -> step.targets().stream())
                .collect(toCollection(() -> EnumSet.noneOf(HazardStatus.class)));
    }
}
