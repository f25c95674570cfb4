package org.chabaocu.supervision.draw;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A seat for everybody in a team they may belong to. Some are settled; the others' seats may change, so that somebody can be
 * settled in another team whenever there is any way to seat the rest. To know that, nobody is seated afresh: only the one
 * chain of moves that makes room is looked for, from team to team. Persons and teams are numbers.
 */
final class Seats {

    private static final int NOWHERE = -1;

    private final boolean[][] may;
    private final int[] free;
    private final int[] seat;
    private final BitSet[] movable;

    /** How many movable members of a team may go to another. */
    private final int[][] ways;

    /** @param may whether a person may belong to a team */
    Seats(boolean[][] may, int[] quotas) {
        this.may = may;
        free = quotas.clone();
        seat = new int[may.length];
        Arrays.fill(seat, NOWHERE);
        movable = new BitSet[free.length];
        Arrays.setAll(movable, team -> new BitSet(may.length));
        ways = new int[free.length][free.length];
    }

    /** False if there is no way to. */
    boolean seatEverybody() {
        for (var person = 0; person < may.length; person++) if (!seat(person)) return false;
        return true;
    }

    private boolean seat(int person) {
        for (var onlyFree : new boolean[] {true, false})
            for (var team = 0; team < free.length; team++)
                if (may[person][team] && (free[team] > 0 || (!onlyFree && makeRoom(team)))) {
                    sit(person, team);
                    return true;
                }
        return false;
    }

    /** Settles somebody in a team for good; false, and nothing has changed, if the rest could then not be seated. */
    boolean settle(int person, int team) {
        var before = seat[person];
        if (before != team && free[team] == 0 && movable[team].isEmpty()) return false;
        rise(person);
        if (before != team && free[team] == 0 && !makeRoom(team)) {
            sit(person, before);
            return false;
        }
        seat[person] = team;
        free[team]--;
        return true;
    }

    private void sit(int person, int team) {
        seat[person] = team;
        free[team]--;
        movable[team].set(person);
        count(person, team, 1);
    }

    private void rise(int person) {
        var team = seat[person];
        free[team]++;
        movable[team].clear(person);
        count(person, team, -1);
    }

    private void count(int person, int from, int more) {
        for (var to = 0; to < free.length; to++) if (may[person][to]) ways[from][to] += more;
    }

    /** Moves somebody out of a team, and somebody out of theirs, until one comes to a free seat. */
    private boolean makeRoom(int team) {
        var from = new int[free.length];
        Arrays.fill(from, NOWHERE);
        from[team] = team;
        var reached = new ArrayDeque<Integer>();
        reached.add(team);
        while (!reached.isEmpty()) {
            int here = reached.remove();
            for (var next = 0; next < free.length; next++) {
                if (from[next] != NOWHERE || ways[here][next] == 0) continue;
                from[next] = here;
                if (free[next] > 0) {
                    moveAlong(from, next, team);
                    return true;
                }
                reached.add(next);
            }
        }
        return false;
    }

    private void moveAlong(int[] from, int last, int first) {
        for (var to = last; to != first; to = from[to]) {
            var person = somebody(from[to], to);
            rise(person);
            sit(person, to);
        }
    }

    /** Who of a team may go to another: there is one. */
    private int somebody(int team, int other) {
        var person = movable[team].nextSetBit(0);
        while (!may[person][other]) person = movable[team].nextSetBit(person + 1);
        return person;
    }
}
