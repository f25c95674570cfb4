package org.chabaocu.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.hazard.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the hazards of the last months happen: all reports in their order, then what followed each. */
@Component
@Profile("demo")
class TellHazards {

    private static final int FURTHER_CLOSED = 9;
    /** What a unit that is not the first one shows: its number picks where in the list it begins. */
    private static final int PLOTS_ELSEWHERE = 5;

    private static final List<Plot> ELSEWHERE = List.of(
            Plot.CLOSED,
            Plot.RECTIFYING,
            Plot.REPORTED,
            Plot.CLOSED_AT_SECOND_ROUND,
            Plot.GOVERNMENT,
            Plot.SUBMITTED,
            Plot.PLANNING,
            Plot.OVERDUE,
            Plot.CLOSED,
            Plot.LISTED,
            Plot.LATE_TO_GRADE,
            Plot.INSPECTED);

    private final Storyteller storyteller;
    private final Clock clock;

    TellHazards(Storyteller storyteller, Clock clock) {
        this.storyteller = storyteller;
        this.clock = clock;
    }

    /** A hazard to be told. */
    record Story(DemoUnit unit, Plot plot, DemoContent.Facts facts, Level level, Instant reportedAt, int number) {

        private static final int ANONYMOUS_EVERY = 7;

        boolean isAnonymous() {
            return number % ANONYMOUS_EVERY == ANONYMOUS_EVERY - 1;
        }

        Part reporter() {
            return number % 3 == 1 ? Part.WORKER_2 : Part.WORKER;
        }
    }

    /** What was told of each hazard, in the order of the reports. */
    List<Telling> tell(List<DemoUnit> units, DemoContent content) {
        var stories = new ArrayList<Story>();
        for (var unit : units) stories.addAll(stories(unit, content));
        stories.sort(Comparator.comparing(Story::reportedAt));
        var tellings = stories.stream().map(storyteller::begin).toList();
        for (var telling : tellings) telling.goOn(earlierOfTheSame(telling.story(), tellings));
        return tellings;
    }

    private static @Nullable Telling earlierOfTheSame(Story story, List<Telling> tellings) {
        return tellings.stream()
                .filter(other -> other.story().unit() == story.unit()
                        && other.story().facts() == story.facts()
                        && other.story().reportedAt().isBefore(story.reportedAt()))
                .findFirst()
                .orElse(null);
    }

    private List<Story> stories(DemoUnit unit, DemoContent content) {
        var plots = new ArrayList<Plot>();
        if (unit.number() == 0) {
            plots.addAll(List.of(Plot.values()));
            for (var i = 0; i < FURTHER_CLOSED; i++) plots.add(Plot.CLOSED);
        } else {
            for (var i = 0; i < PLOTS_ELSEWHERE; i++)
                plots.add(ELSEWHERE.get((unit.number() * PLOTS_ELSEWHERE + i) % ELSEWHERE.size()));
        }
        var told = new HashMap<Boolean, Integer>();
        var stories = new ArrayList<Story>();
        for (var plot : plots) stories.add(story(unit, plot, content, told, stories.size()));
        return stories;
    }

    private Story story(DemoUnit unit, Plot plot, DemoContent content, Map<Boolean, Integer> told, int number) {
        var facts = content.of(unit.content().structure(), plot.major);
        // what is reported twice is what the plot before it in the list was about
        var index = told.merge(plot.major, plot == Plot.DUPLICATE ? 0 : 1, Integer::sum) + unit.number();
        var level = Level.values()[number % Level.values().length];
        // a week further back for each one more, an hour or two for each unit, so that no two fall together
        var back = Duration.ofMinutes(Math.round(plot.days * 24 * 60))
                .plusDays(plot == Plot.CLOSED ? 4L * number : 0)
                .plusMinutes(plot.days < 1 ? unit.number() : 97L * unit.number());
        return new Story(
                unit,
                plot,
                facts.get(index % facts.size()),
                level,
                clock.instant().minus(back),
                number);
    }
}
