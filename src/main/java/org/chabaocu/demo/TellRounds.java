package org.chabaocu.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.access.Actor;
import org.chabaocu.access.Actors;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.round.PlanRound;
import org.chabaocu.supervision.round.PlanningGround;
import org.chabaocu.supervision.round.RoundCommand;
import org.chabaocu.supervision.round.RoundLists;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the supervision rounds of the last months happen, one in each stage. */
@Component
@Profile("demo")
class TellRounds {

    private static final LocalTime MORNING = LocalTime.of(9, 10);
    private static final int VISITS_AFTER = 4;
    private static final int VISITS_LAST = 6;
    private static final List<VisitMethod> METHODS =
            List.of(VisitMethod.SITE_CHECK, VisitMethod.SPOT_CHECK, VisitMethod.LEDGER_REVIEW, VisitMethod.DISCUSSION);

    private final Actors actors;
    private final RoundLists rounds;
    private final PlanningGround ground;
    private final PlanRound planRound;
    private final PrepareRound prepareRound;
    private final MakeVisits makeVisits;
    private final HandInReports handInReports;
    private final DemoClock clock;
    private final ZoneId zone;

    TellRounds(
            Actors actors,
            RoundLists rounds,
            PlanningGround ground,
            PlanRound planRound,
            PrepareRound prepareRound,
            MakeVisits makeVisits,
            HandInReports handInReports,
            DemoClock clock,
            ZoneId zone) {
        this.actors = actors;
        this.rounds = rounds;
        this.ground = ground;
        this.planRound = planRound;
        this.prepareRound = prepareRound;
        this.makeVisits = makeVisits;
        this.handInReports = handInReports;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether there is a demo province in which no round has been told yet. */
    boolean areWanting() {
        return actors.findByUsername("province")
                .filter(union -> actors.findByUsername("inspector-6").isPresent())
                .filter(union -> rounds.rounds(union, 1, null).rows().isEmpty())
                .isPresent();
    }

    void tell(DemoContent.Province province, RoundsContent content) {
        var cast = new Cast(actors, province);
        for (var round : content.rounds()) tell(round, content, cast);
    }

    private void tell(RoundsContent.Round round, RoundsContent content, Cast cast) {
        var day = LocalDate.ofInstant(clock.instant(), zone).minusDays(round.daysAgo());
        var at = day.atTime(MORNING).atZone(zone).toInstant();
        var plan = plan(round, content, cast, day);
        var id = clock.at(at, () -> planRound.plan(plan, cast.province())).orThrow();
        var story = new RoundStory(clock, cast, content, round, id, at);
        prepareRound.prepare(story);
        makeVisits.make(story);
        handInReports.handIn(story);
    }

    private RoundCommand plan(RoundsContent.Round round, RoundsContent content, Cast cast, LocalDate day) {
        var cities = cities(cast.province());
        return new RoundCommand(
                "%d年%s".formatted(day.getYear(), round.theme()),
                day.getYear(),
                content.content(),
                METHODS,
                content.requirements(),
                day.plusDays(VISITS_AFTER),
                day.plusDays(VISITS_AFTER + VISITS_LAST),
                round.strata().stream()
                        .map(stratum -> new RoundCommand.Stratum(
                                id(cities, cast, stratum.city()), stratum.kind(), stratum.count()))
                        .toList(),
                round.teams().stream().map(team -> team(team, cities, cast)).toList());
    }

    private static RoundCommand.Team team(RoundsContent.Team team, Map<String, UUID> cities, Cast cast) {
        var people = team.people().stream()
                .map(number -> cast.inspector(number).id().value())
                .toList();
        return new RoundCommand.Team(
                team.name(),
                people.getFirst(),
                people.get(1),
                people,
                team.cities().stream().map(city -> id(cities, cast, city)).toList());
    }

    private static UUID id(Map<String, UUID> cities, Cast cast, String suffix) {
        return Objects.requireNonNull(cities.get(cast.city(suffix)));
    }

    private Map<String, UUID> cities(Actor province) {
        return ground.cities(province.home().provinceId().value()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
