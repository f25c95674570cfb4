package org.chabaocu.demo;

import java.time.Duration;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.round.RoundView;
import org.chabaocu.supervision.round.ViewRound;
import org.chabaocu.supervision.round.VisitRow;
import org.chabaocu.supervision.visit.SkipVisit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the teams of the demo set out: which visits are made, which are under way, which had to be skipped. */
@Component
@Profile("demo")
class MakeVisits {

    private static final Duration BETWEEN = Duration.ofHours(20);
    private static final Duration BEFORE_FIRST = Duration.ofDays(2);

    private final ViewRound viewRound;
    private final SkipVisit skipVisit;
    private final Inspect inspect;
    private final TakeOpinion takeOpinion;

    MakeVisits(ViewRound viewRound, SkipVisit skipVisit, Inspect inspect, TakeOpinion takeOpinion) {
        this.viewRound = viewRound;
        this.skipVisit = skipVisit;
        this.inspect = inspect;
        this.takeOpinion = takeOpinion;
    }

    void make(RoundStory story) {
        switch (story.stage()) {
            case PLANNED, DRAWN -> {}
            case VISITING -> begin(story);
            case REPORTING, SUBMITTED, RETURNED, ARCHIVED -> makeAll(story);
        }
    }

    /** One unit of each team is being visited right now; the first team has a city union behind it. */
    private void begin(RoundStory story) {
        var round = round(story);
        var first = round.teams().getFirst();
        var union = visit(round, first, VisitKind.CITY_UNION);
        story.later(BEFORE_FIRST);
        inspect.whole(story, story.team(first.name()), union.id(), 1);
        story.shortlyBeforeNow(Duration.ofMinutes(95));
        inspect.begun(
                story,
                story.team(first.name()),
                visit(round, first, VisitKind.UNIT).id(),
                9);
        var second = round.teams().get(1);
        story.shortlyBeforeNow(Duration.ofMinutes(40));
        inspect.begun(
                story,
                story.team(second.name()),
                visit(round, second, VisitKind.UNIT).id(),
                4);
    }

    /** The first drawn, as it stands in the stratum of the first unit of the city: that is where a hospital is. */
    private static VisitRow visit(RoundView round, RoundView.TeamRow team, VisitKind kind) {
        var visits = round.visits().stream()
                .filter(visit -> visit.teamId().equals(team.id()) && visit.kind() == kind)
                .toList();
        return visits.stream()
                .filter(visit -> visit.stratum() != null && visit.stratum().endsWith("综合医院"))
                .findFirst()
                .orElse(visits.getFirst());
    }

    private void makeAll(RoundStory story) {
        story.later(BEFORE_FIRST);
        if (story.stage() == RoundsContent.Stage.ARCHIVED) skipFirst(story);
        var made = 0;
        for (var row : round(story).visits()) {
            if (row.status() == VisitStatus.SKIPPED) continue;
            story.later(BETWEEN);
            inspect.whole(story, team(story, row), row.id(), made);
            made++;
        }
        var number = 0;
        for (var row : round(story).visits())
            if (row.status() != VisitStatus.SKIPPED) takeOpinion.take(story, team(story, row), row, number++);
    }

    private void skipFirst(RoundStory story) {
        var row = round(story).visits().stream()
                .filter(visit -> visit.kind() == VisitKind.UNIT)
                .findFirst()
                .orElseThrow();
        var leader = team(story, row).leader();
        VisitId id = row.id();
        story.does(() -> skipVisit.skip(id, story.content().skip(), leader, null));
    }

    private RoundStory.Team team(RoundStory story, VisitRow row) {
        return story.team(round(story).teamName(row.teamId()));
    }

    private RoundView round(RoundStory story) {
        return viewRound.view(story.id(), story.cast().province());
    }
}
