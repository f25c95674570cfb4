package org.chabaocu.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.RoundId;

/** A round of the demo while it is told; its time goes on with each step. */
final class RoundStory {

    private final DemoClock clock;
    private final Cast cast;
    private final RoundsContent content;
    private final RoundsContent.Round round;
    private final RoundId id;
    private Instant at;

    RoundStory(
            DemoClock clock,
            Cast cast,
            RoundsContent content,
            RoundsContent.Round round,
            RoundId id,
            Instant plannedAt) {
        this.clock = clock;
        this.cast = cast;
        this.content = content;
        this.round = round;
        this.id = id;
        this.at = plannedAt;
    }

    /** A team with the people as planned; a draw of inspectors may exchange those after the second. */
    record Team(RoundsContent.Team planned, Cast cast) {

        Actor leader() {
            return cast.inspector(planned.people().getFirst());
        }

        Actor recorder() {
            return cast.inspector(planned.people().get(1));
        }

        List<Actor> everybody() {
            return planned.people().stream().map(cast::inspector).toList();
        }
    }

    RoundId id() {
        return id;
    }

    RoundsContent content() {
        return content;
    }

    RoundsContent.Round round() {
        return round;
    }

    RoundsContent.Stage stage() {
        return round.stage();
    }

    Cast cast() {
        return cast;
    }

    Team team(String name) {
        return round.teams().stream()
                .filter(team -> team.name().equals(name))
                .map(team -> new Team(team, cast))
                .findFirst()
                .orElseThrow();
    }

    List<Team> teams() {
        return round.teams().stream().map(team -> new Team(team, cast)).toList();
    }

    Instant now() {
        return at;
    }

    RoundStory later(Duration time) {
        at = at.plus(time);
        return this;
    }

    /** What goes on at present began a little while ago, at whatever hour the demo is started. */
    RoundStory shortlyBeforeNow(Duration ago) {
        at = clock.instant().minus(ago);
        return this;
    }

    <T> T does(Supplier<Outcome<T>> step) {
        return clock.at(at, step).orThrow();
    }
}
