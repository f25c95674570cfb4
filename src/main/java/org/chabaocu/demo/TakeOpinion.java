package org.chabaocu.demo;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.round.VisitRow;
import org.chabaocu.supervision.visit.AcknowledgeVisit;
import org.chabaocu.supervision.visit.CorrectFindings;
import org.chabaocu.supervision.visit.Finding;
import org.chabaocu.supervision.visit.GiveFeedback;
import org.chabaocu.supervision.visit.ViewVisit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the inspected side of the demo acknowledge the opinion and report corrections, in a later round less than before. */
@Component
@Profile("demo")
class TakeOpinion {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AcknowledgeVisit acknowledgeVisit;
    private final CorrectFindings correctFindings;
    private final GiveFeedback giveFeedback;
    private final ViewVisit viewVisit;

    TakeOpinion(
            AcknowledgeVisit acknowledgeVisit,
            CorrectFindings correctFindings,
            GiveFeedback giveFeedback,
            ViewVisit viewVisit) {
        this.acknowledgeVisit = acknowledgeVisit;
        this.correctFindings = correctFindings;
        this.giveFeedback = giveFeedback;
        this.viewVisit = viewVisit;
    }

    /** In the newest of these rounds the hospital has yet to acknowledge, and a city union's corrections wait for the team. */
    void take(RoundStory story, RoundStory.Team team, VisitRow row, int number) {
        var inspected = story.cast().union(row.name());
        switch (story.stage()) {
            case PLANNED, DRAWN, VISITING -> {}
            case REPORTING -> {
                if (row.kind() == VisitKind.CITY_UNION) {
                    acknowledge(story, row.id(), inspected);
                    correct(story, row.id(), inspected, Integer.MAX_VALUE);
                } else if (number % 2 == 0) acknowledge(story, row.id(), inspected);
            }
            case SUBMITTED, RETURNED -> {
                acknowledge(story, row.id(), inspected);
                correct(story, row.id(), inspected, 1);
            }
            case ARCHIVED -> {
                acknowledge(story, row.id(), inspected);
                correct(story, row.id(), inspected, Integer.MAX_VALUE);
                confirm(story, row.id(), team.recorder());
            }
        }
    }

    private void acknowledge(RoundStory story, VisitId id, Actor inspected) {
        story.later(HOUR).does(() -> acknowledgeVisit.acknowledge(id, inspected, null));
        story.does(() -> giveFeedback.give(id, true, story.content().feedback(), inspected));
    }

    private void correct(RoundStory story, VisitId id, Actor inspected, int most) {
        var findings =
                viewVisit.one(id, inspected).findings().stream().limit(most).toList();
        for (var finding : findings) {
            var item = Objects.requireNonNull(story.content().items().get(finding.itemCode()));
            story.later(HOUR)
                    .does(() ->
                            correctFindings.report(id, finding.id(), item.correction(), List.of(), inspected, null));
        }
    }

    private void confirm(RoundStory story, VisitId id, Actor recorder) {
        var findings =
                viewVisit.one(id, recorder).findings().stream().map(Finding::id).toList();
        story.later(HOUR);
        for (var finding : findings) story.does(() -> correctFindings.confirm(id, finding, true, "", recorder, null));
    }
}
