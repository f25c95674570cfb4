package org.chabaocu.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The seating of inspectors is that of the published rule, and quick enough for the largest round. */
class SeatingTest {

    private static final long SEED = 20261125;

    @Test
    void everybody_gets_the_seat_the_rule_gives_them_however_many_are_barred() {
        var random = new Random(SEED);
        var seatings = 0;
        var refused = 0;
        for (var i = 0; i < 4_000; i++) {
            var teams = 2 + random.nextInt(5);
            var quotas = quotas(teams, random);
            var people = people(quotas, random);
            var frame = frame(people, teams, 0.2 + 0.8 * random.nextDouble(), random);
            if (frame.entries().isEmpty()) continue;
            var seed = new byte[32];
            random.nextBytes(seed);
            var ranking = Ranking.of(frame, seed);
            var quick = Seating.of(ranking, quotas);
            var slow = SeatingAfresh.of(ranking, quotas);
            assertThat(order(quick.selected())).as("seed %d, case %d", SEED, i).isEqualTo(order(slow.selected()));
            assertThat(order(quick.reserves())).isEqualTo(order(slow.reserves()));
            if (quick.selected().isEmpty()) refused++;
            else seatings++;
        }
        System.out.printf("seating: %d as the rule says, %d impossible, seed %d%n", seatings, refused, SEED);
        assertThat(seatings).isGreaterThan(1_000);
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void the_largest_rounds_are_seated_in_well_under_a_second() {
        for (var size : List.of(new int[] {50, 20}, new int[] {30, 98})) {
            var random = new Random(SEED);
            var quotas = IntStream.range(0, size[0])
                    .mapToObj(team -> new DrawRecord.Quota("t" + team, size[1]))
                    .toList();
            var frame = frame(size[0] * size[1], size[0], 0.9, random);
            var ranking = Ranking.of(frame, new byte[32]);
            var times = new ArrayList<Long>();
            for (var time = 0; time < 5; time++) {
                var begin = System.nanoTime();
                assertThat(Seating.isPossible(frame, quotas)).isTrue();
                assertThat(Seating.of(ranking, quotas).selected()).hasSize(size[0] * size[1]);
                times.add((System.nanoTime() - begin) / 1_000_000);
            }
            System.out.printf(
                    "seating: %d teams of %d, %d pairs, in %s ms%n",
                    size[0], size[1], frame.entries().size(), times);
            assertThat(Collections.min(times)).isLessThan(1_000);
        }
    }

    private static List<DrawRecord.Quota> quotas(int teams, Random random) {
        return IntStream.range(0, teams)
                .mapToObj(team -> new DrawRecord.Quota("t" + team, random.nextInt(4)))
                .toList();
    }

    /** As many as there are seats; now and then some more or fewer, as an altered file may say. */
    private static int people(List<DrawRecord.Quota> quotas, Random random) {
        var seats = quotas.stream().mapToInt(DrawRecord.Quota::count).sum();
        return Math.max(1, random.nextInt(10) == 0 ? seats + random.nextInt(3) - 1 : seats);
    }

    private static Frame frame(int people, int teams, double open, Random random) {
        var entries = new ArrayList<Frame.Entry>();
        for (var person = 0; person < people; person++)
            for (var team = 0; team < teams; team++)
                if (random.nextDouble() < open) entries.add(new Frame.Entry("t" + team, "p" + person, ""));
        return new Frame(entries);
    }

    private static List<String> order(List<Ranking.Place> places) {
        return places.stream()
                .map(place -> place.stratum() + " " + place.unitId() + " " + place.order())
                .toList();
    }
}
