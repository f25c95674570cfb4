package org.chabaocu.statistics;

import java.util.List;

/**
 * When a unit or a city is silent: it should have found at least {@value #EXPECTED} hazards if it found as many per staff as
 * the middle one of its peers, and has found less than a quarter of that. Small units cannot be told from lucky ones.
 *
 * @param middle hazards per staff of the middle peer
 */
record Silence(double middle) {

    private static final double EXPECTED = 4;
    private static final double SHARE = 0.25;

    /** @param staff 0 if not known */
    record Reporting(long staff, long found) {}

    static Silence among(List<Reporting> peers) {
        var rates = peers.stream()
                .filter(peer -> peer.staff() > 0)
                .mapToDouble(peer -> (double) peer.found() / peer.staff())
                .sorted()
                .toArray();
        return new Silence(rates.length == 0 ? 0 : rates[rates.length / 2]);
    }

    boolean isSilent(Reporting one) {
        var expected = middle * one.staff();
        return expected >= EXPECTED && one.found() < SHARE * expected;
    }
}
