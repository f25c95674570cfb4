package org.chabaocu.supervision.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The seating as the rule says it, everybody left being placed afresh for each pair: slow, and what {@link Seating} must agree
 * with. Gives inspectors to teams: all pairs of team and person in the order of their digests, ascending; a pair is taken if the
 * team has room, the person is free, and everybody left can still be placed where they need not recuse themselves.
 */
final class SeatingAfresh {

    private static final Comparator<Ranking.Place> ASCENDING =
            Comparator.comparing(Ranking.Place::digest, Arrays::compareUnsigned);

    /** The teams each person may belong to. */
    private final Map<String, Set<String>> possible = new LinkedHashMap<>();

    private final Map<String, Integer> room;
    private final Map<String, String> teamOf = new HashMap<>();

    private SeatingAfresh(Map<String, Integer> quotas) {
        room = new HashMap<>(quotas);
    }

    private void mayBelong(String person, String team) {
        possible.computeIfAbsent(person, somebody -> new HashSet<>()).add(team);
    }

    static DrawOrder of(Ranking ranking, List<DrawRecord.Quota> strata) {
        var pairs = new ArrayList<Ranking.Place>();
        ranking.strata().values().forEach(pairs::addAll);
        var seating = new SeatingAfresh(MakeDraw.quotas(strata));
        pairs.forEach(pair -> seating.mayBelong(pair.unitId(), pair.stratum()));
        pairs.stream().sorted(ASCENDING).forEach(seating::offer);
        var order = new DrawOrder(new ArrayList<>(), new ArrayList<>());
        pairs.forEach(pair -> (seating.isTaken(pair) ? order.selected() : order.reserves()).add(pair));
        return order;
    }

    private boolean isTaken(Ranking.Place pair) {
        return pair.stratum().equals(teamOf.get(pair.unitId()));
    }

    private void offer(Ranking.Place pair) {
        if (teamOf.containsKey(pair.unitId()) || room.getOrDefault(pair.stratum(), 0) == 0) return;
        teamOf.put(pair.unitId(), pair.stratum());
        room.merge(pair.stratum(), -1, Integer::sum);
        if (!canPlaceOthers()) {
            teamOf.remove(pair.unitId());
            room.merge(pair.stratum(), 1, Integer::sum);
        }
    }

    /** Whether everybody who is still free finds a team (a matching by augmenting paths). */
    private boolean canPlaceOthers() {
        var seats = new HashMap<String, List<String>>();
        return possible.keySet().stream()
                .filter(person -> !teamOf.containsKey(person))
                .allMatch(person -> place(person, seats, new HashSet<>()));
    }

    private boolean place(String person, Map<String, List<String>> seats, Set<String> tried) {
        for (var team : possible.getOrDefault(person, Set.of())) {
            if (!tried.add(team)) continue;
            var seated = seats.computeIfAbsent(team, none -> new ArrayList<>());
            if (seated.size() < room.getOrDefault(team, 0)) return seated.add(person);
            for (var i = 0; i < seated.size(); i++)
                if (place(seated.get(i), seats, tried)) {
                    seated.set(i, person);
                    return true;
                }
        }
        return false;
    }
}
