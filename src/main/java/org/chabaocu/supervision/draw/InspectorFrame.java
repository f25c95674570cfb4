package org.chabaocu.supervision.draw;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.round.PlanFacts;
import org.chabaocu.supervision.round.PlanningGround;
import org.springframework.stereotype.Component;

/**
 * Which inspector may be drawn into which team: not into one they lead or record for, and not into one that has the city
 * of their home or of a role they hold. The number of drawn members of each team stays.
 */
@Component
class InspectorFrame {

    /** What a reader's phone still recomputes in a few seconds. */
    private static final int MOST_PAIRS = 200_000;

    private final Inspectors inspectors;
    private final PlanningGround ground;
    private final Units names;

    InspectorFrame(Inspectors inspectors, PlanningGround ground, Units names) {
        this.inspectors = inspectors;
        this.ground = ground;
        this.names = names;
    }

    /** A frame from which everybody can be seated. */
    record Ready(Frame frame, List<DrawRecord.Quota> quotas) {

        /** Whether neither teams nor members nor what bars them have changed since the draw was frozen. */
        boolean isThatOf(DrawRecord draw) {
            return frame.text().equals(draw.frameText()) && quotas.equals(draw.strata());
        }
    }

    /** As things are now; a conflict when nobody can be drawn, or not without putting somebody where they must not be. */
    Outcome<Ready> of(RoundId round, UUID province) {
        var teams = inspectors.teams(round).stream()
                .filter(team -> !team.members().isEmpty())
                .toList();
        if (teams.size() < 2) return FreezeFrame.conflict("NOTHING_TO_DRAW");
        var everybody = everybody(teams);
        var twice = twice(teams);
        if (twice.isPresent()) return FreezeFrame.conflict("MEMBER_TWICE", name(twice.get()));
        var people = ground.people(province, everybody);
        var gone = everybody.stream().filter(id -> !people.containsKey(id)).findFirst();
        if (gone.isPresent()) return FreezeFrame.conflict("MEMBER_GONE", name(gone.get()));
        if (people.size() * teams.size() > MOST_PAIRS)
            return FreezeFrame.conflict("TOO_MANY_PAIRS", people.size() * teams.size(), MOST_PAIRS);
        var ready = new Ready(frame(teams, people), quotas(teams));
        return Seating.isPossible(ready.frame(), ready.quotas())
                ? Outcome.done(ready)
                : FreezeFrame.conflict("NO_SEATING");
    }

    private static SequencedSet<UUID> everybody(List<Inspectors.Team> teams) {
        return teams.stream().flatMap(team -> team.members().stream()).collect(toCollection(LinkedHashSet::new));
    }

    private static Optional<UUID> twice(List<Inspectors.Team> teams) {
        var seen = new HashSet<UUID>();
        return teams.stream()
                .flatMap(team -> team.members().stream())
                .filter(id -> !seen.add(id))
                .findFirst();
    }

    private String name(UUID person) {
        var id = person.toString();
        return names.names(DrawKind.INSPECTOR, List.of(id)).getOrDefault(id, "");
    }

    private static Frame frame(List<Inspectors.Team> teams, Map<UUID, PlanFacts.Inspector> people) {
        var entries = new ArrayList<Frame.Entry>();
        for (var person : people.values())
            for (var team : teams)
                if (mayJoin(person, team))
                    entries.add(
                            new Frame.Entry(team.id().toString(), person.id().toString(), person.name()));
        return new Frame(entries);
    }

    private static boolean mayJoin(PlanFacts.Inspector person, Inspectors.Team team) {
        return !team.heads().contains(person.id()) && team.cities().stream().noneMatch(person::isFrom);
    }

    private static List<DrawRecord.Quota> quotas(List<Inspectors.Team> teams) {
        return teams.stream()
                .map(team -> new DrawRecord.Quota(
                        team.id().toString(), team.members().size(), team.name()))
                .toList();
    }
}
