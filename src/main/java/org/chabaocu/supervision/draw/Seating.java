package org.chabaocu.supervision.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives inspectors to teams: all pairs of team and person in the order of their digests, ascending; a pair is taken if the
 * team has room, the person is free, and everybody left can still be placed where they need not recuse themselves.
 */
final class Seating {

    private static final Comparator<Ranking.Place> ASCENDING =
            Comparator.comparing(Ranking.Place::digest, Arrays::compareUnsigned);

    private final Map<String, Integer> teams = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final Seats seats;
    private final Map<String, String> teamOf = new HashMap<>();

    private Seating(List<Frame.Entry> pairs, List<DrawRecord.Quota> strata) {
        for (var pair : pairs) {
            teams.putIfAbsent(pair.stratum(), teams.size());
            people.putIfAbsent(pair.unitId(), people.size());
        }
        var may = new boolean[people.size()][teams.size()];
        for (var pair : pairs) may[person(pair.unitId())][team(pair.stratum())] = true;
        var quotas = new int[teams.size()];
        for (var quota : strata) if (teams.containsKey(quota.stratum())) quotas[team(quota.stratum())] = quota.count();
        seats = new Seats(may, quotas);
    }

    private int team(String id) {
        return teams.getOrDefault(id, -1);
    }

    private int person(String id) {
        return people.getOrDefault(id, -1);
    }

    /** Whether there is a seating at all: as many people as seats, each in a team they may belong to. */
    static boolean isPossible(Frame frame, List<DrawRecord.Quota> strata) {
        var seating = new Seating(frame.entries(), strata);
        var wanted = strata.stream().mapToInt(DrawRecord.Quota::count).sum();
        return seating.people.size() == wanted && seating.seats.seatEverybody();
    }

    /** Nobody is selected if not everybody can be seated. */
    static DrawOrder of(Ranking ranking, List<DrawRecord.Quota> strata) {
        var pairs = new ArrayList<Ranking.Place>();
        ranking.strata().values().forEach(pairs::addAll);
        var entries = pairs.stream()
                .map(pair -> new Frame.Entry(pair.stratum(), pair.unitId(), ""))
                .toList();
        var seating = new Seating(entries, strata);
        if (seating.seats.seatEverybody()) pairs.stream().sorted(ASCENDING).forEach(seating::offer);
        var order = new DrawOrder(new ArrayList<>(), new ArrayList<>());
        pairs.forEach(pair -> (seating.isTaken(pair) ? order.selected() : order.reserves()).add(pair));
        return order;
    }

    private boolean isTaken(Ranking.Place pair) {
        return pair.stratum().equals(teamOf.get(pair.unitId()));
    }

    private void offer(Ranking.Place pair) {
        if (teamOf.containsKey(pair.unitId())) return;
        if (seats.settle(person(pair.unitId()), team(pair.stratum()))) teamOf.put(pair.unitId(), pair.stratum());
    }
}
