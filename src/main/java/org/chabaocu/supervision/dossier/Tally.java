package org.chabaocu.supervision.dossier;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.supervision.domain.Verdict;

/** How often each verdict was given. */
record Tally(int met, int partly, int notMet, int none) {

    static Tally of(Stream<Verdict> verdicts) {
        var counts = verdicts.collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting()));
        return new Tally(
                counts.getOrDefault(Verdict.MET, 0L).intValue(),
                counts.getOrDefault(Verdict.PARTLY, 0L).intValue(),
                counts.getOrDefault(Verdict.NOT_MET, 0L).intValue(),
                counts.getOrDefault(Verdict.NOT_APPLICABLE, 0L).intValue());
    }

    /** The judgements that say something: those of items that apply. */
    int applicable() {
        return met + partly + notMet;
    }

    int wanting() {
        return partly + notMet;
    }

    /** The share that is met, in tenths of a percent, rounded half up; 0 where nothing applies. */
    int metPermille() {
        return applicable() == 0 ? 0 : Math.floorDiv(2000 * met + applicable(), 2 * applicable());
    }
}
