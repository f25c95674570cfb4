package org.chabaocu.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What must hold for every draw, and that chance is fair. */
class DrawPropertiesTest {

    private static final int SEEDS = 10_000;

    @Test
    void the_text_of_a_frame_is_its_canonical_json_whatever_a_kind_is_called() throws IOException {
        var entries = new ArrayList<Frame.Entry>();
        for (var kind : List.of("综合医院", "a\"b\\c", "tab\tnew\nline", "\u0001\u001f\b\f\r", "😀/é", ""))
            entries.add(new Frame.Entry(
                    UUID.randomUUID() + "/" + kind, UUID.randomUUID().toString(), "name"));
        var frame = new Frame(entries);
        var plain = JsonMapper.shared()
                .writeValueAsString(frame.entries().stream()
                        .map(entry -> Map.of("unitId", entry.unitId(), "stratum", entry.stratum()))
                        .toList());
        assertThat(frame.text().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(new JsonCanonicalizer(plain).getEncodedUTF8());
        assertThat(FrameText.read(frame.text(), ids -> Map.of()).text()).isEqualTo(frame.text());
        assertThat(frame.entries()).isSortedAccordingTo((a, b) -> a.unitId().compareTo(b.unitId()));
    }

    @Test
    void the_order_depends_on_the_seed_alone_and_every_unit_stands_in_it_once() {
        var frame = frame(3, 40, new Random(7));
        var shuffled = new ArrayList<>(frame.entries());
        Collections.shuffle(shuffled, new Random(8));
        var seed = Sha256.of(new byte[] {1});
        var order = DrawOrder.of(DrawKind.UNIT, frame, seed, quotas(frame, 5));
        assertThat(units(DrawOrder.of(DrawKind.UNIT, new Frame(shuffled), seed, quotas(frame, 5))
                        .selected()))
                .isEqualTo(units(order.selected()));
        assertThat(order.selected()).hasSize(15);
        assertThat(order.reserves()).hasSize(105);
        var all = new HashSet<>(units(order.selected()));
        all.addAll(units(order.reserves()));
        assertThat(all).hasSize(120);
        assertThat(order.selected()).allMatch(place -> place.order() <= 5);
    }

    /** For each stratum: chi-square of how often each unit was selected, against the same frequency for all. */
    @Test
    void each_unit_is_selected_as_often_as_its_stratum_s_quota_says() {
        var sizes = Map.of("a", 10, "b", 25, "c", 40);
        var counts = Map.of("a", 2, "b", 5, "c", 1);
        var entries = new ArrayList<Frame.Entry>();
        sizes.forEach((stratum, size) -> {
            for (var i = 0; i < size; i++)
                entries.add(new Frame.Entry(stratum, new UUID(stratum.hashCode(), i).toString(), ""));
        });
        var frame = new Frame(entries);
        var quotas = counts.entrySet().stream()
                .map(one -> new DrawRecord.Quota(one.getKey(), one.getValue()))
                .toList();
        var hits = new HashMap<String, Integer>();
        for (var i = 0; i < SEEDS; i++)
            DrawOrder.of(DrawKind.UNIT, frame, Sha256.of(("seed " + i).getBytes(StandardCharsets.UTF_8)), quotas)
                    .selected()
                    .forEach(place -> hits.merge(place.stratum() + place.unitId(), 1, Integer::sum));
        for (var stratum : List.of("a", "b", "c")) {
            double n = sizes.getOrDefault(stratum, 0);
            double p = counts.getOrDefault(stratum, 0) / n;
            var expected = SEEDS * p;
            var square = frame.entries().stream()
                    .filter(entry -> entry.stratum().equals(stratum))
                    .mapToDouble(entry -> hits.getOrDefault(stratum + entry.unitId(), 0) - expected)
                    .map(difference -> difference * difference)
                    .sum();
            // Without replacement the counts are correlated: the variance of each is SEEDS p (1-p), and the sum of
            // squares
            // over it, times (n-1)/n, has n-1 degrees of freedom.
            var chiSquare = square / (expected * (1 - p)) * (n - 1) / n;
            var degrees = n - 1;
            var limit = degrees + 3.72 * Math.sqrt(2 * degrees) + 4;
            System.out.printf(
                    "draw: stratum %s, %.0f units, quota %d, %d seeds: chi-square %.1f with %.0f degrees of freedom%n",
                    stratum, n, counts.getOrDefault(stratum, 0), SEEDS, chiSquare, degrees);
            assertThat(chiSquare).as(stratum).isBetween(0.1, limit);
        }
    }

    @Test
    void inspectors_all_find_a_team_that_is_not_their_own_city_s_whatever_the_seed() {
        var random = new Random(2026);
        for (var round = 0; round < 300; round++) {
            // Three teams of two seats; person i is barred from team i % 3.
            var entries = new ArrayList<Frame.Entry>();
            for (var person = 0; person < 6; person++)
                for (var team = 0; team < 3; team++)
                    if (team != person % 3) entries.add(new Frame.Entry("t" + team, "p" + person, ""));
            var seed = new byte[32];
            random.nextBytes(seed);
            var order = DrawOrder.of(
                    DrawKind.INSPECTOR,
                    new Frame(entries),
                    seed,
                    List.of(
                            new DrawRecord.Quota("t0", 2),
                            new DrawRecord.Quota("t1", 2),
                            new DrawRecord.Quota("t2", 2)));
            assertThat(units(order.selected())).containsExactlyInAnyOrder("p0", "p1", "p2", "p3", "p4", "p5");
            for (var place : order.selected())
                assertThat(place.stratum())
                        .isNotEqualTo("t" + Integer.parseInt(place.unitId().substring(1)) % 3);
            for (var team : List.of("t0", "t1", "t2"))
                assertThat(order.selected())
                        .filteredOn(place -> place.stratum().equals(team))
                        .hasSize(2);
        }
    }

    @Test
    void a_file_that_has_been_altered_anywhere_is_found_out() {
        var file = TestDraws.drawn(frame(2, 20, new Random(3)), 3, "骰子 4 2");
        assertThat(DrawCheck.of(DrawCheck.read(file))).hasSize(5).allMatch(DrawCheck.Step::holds);
        var secret = DrawCheck.read(file).secret();
        assertFails(file.replaceFirst("\"unitId\":\"0", "\"unitId\":\"1"), "frame hash");
        assertFails(file.replace("骰子 4 2", "骰子 4 3"), "seed");
        assertFails(file.replace(secret == null ? "" : secret, HexFormat.of().formatHex(new byte[32])), "commitment");
        assertFails(file.replaceFirst("\"count\":3", "\"count\":4"), "selected");
        assertThatThrownBy(() -> DrawCheck.read("[]")).isInstanceOf(tools.jackson.core.JacksonException.class);
        assertThatThrownBy(() -> DrawCheck.read("{}").requireComplete()).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertFails(String file, String step) {
        assertThat(DrawCheck.of(DrawCheck.read(file)))
                .filteredOn(one -> one.name().equals(step))
                .as(step)
                .isNotEmpty()
                .noneMatch(DrawCheck.Step::holds);
    }

    static Frame frame(int strata, int size, Random random) {
        var entries = new ArrayList<Frame.Entry>();
        for (var s = 0; s < strata; s++) {
            var stratum = new UUID(random.nextLong(), random.nextLong()).toString();
            for (var i = 0; i < size; i++)
                entries.add(new Frame.Entry(
                        stratum, new UUID(random.nextLong() >>> 5, random.nextLong()).toString(), "单位" + i));
        }
        return new Frame(entries);
    }

    private static List<DrawRecord.Quota> quotas(Frame frame, int count) {
        return TestDraws.quotas(frame, count);
    }

    private static List<String> units(List<Ranking.Place> places) {
        return places.stream().map(Ranking.Place::unitId).toList();
    }
}
