package org.chabaocu.supervision.draw;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Recomputes a published draw from its file alone, step by step. */
public final class DrawCheck {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final DrawFile file;
    private final List<Step> steps = new ArrayList<>();

    private DrawCheck(DrawFile file) {
        this.file = file;
    }

    /**
     * A step and whether it holds.
     *
     * @param name what is recomputed
     * @param found what came of it
     */
    public record Step(String name, boolean holds, String found) {}

    public static DrawFile read(String json) {
        return JSON.readValue(json, DrawFile.class);
    }

    /** The frame's hash alone before the draw; after it also commitment, seed, order and selection. */
    public static List<Step> of(DrawFile file) {
        var check = new DrawCheck(file);
        var frame = file.toFrame();
        check.compare("frame hash", file.frameHash(), Hex.of(frame.hash()));
        if (file.seed() != null) check.drawn(frame, HexFormat.of());
        return check.steps;
    }

    private void drawn(Frame frame, HexFormat hex) {
        var secret = hex.parseHex(Objects.requireNonNullElse(file.secret(), ""));
        var entropy = Objects.requireNonNullElse(file.entropy(), "");
        compare("commitment", file.commitment(), Hex.of(Sha256.of(secret)));
        var seed = Ranking.seed(secret, frame.hash(), entropy);
        compare("seed", Objects.requireNonNullElse(file.seed(), ""), Hex.of(seed));
        order(DrawOrder.of(Objects.requireNonNullElse(file.kind(), DrawKind.UNIT), frame, seed, file.strata()));
    }

    private void order(DrawOrder order) {
        step("selected", order.selected(), Objects.requireNonNullElse(file.selected(), List.of()));
        step("reserves", order.reserves(), Objects.requireNonNullElse(file.reserves(), List.of()));
    }

    private void step(String name, List<Ranking.Place> computed, List<DrawFile.Place> published) {
        var mine = computed.stream().map(DrawFile.Place::of).toList();
        var places = Math.min(mine.size(), published.size());
        var first = 0;
        while (first < places && mine.get(first).equals(published.get(first))) first++;
        var holds = first == mine.size() && first == published.size();
        steps.add(new Step(
                name, holds, holds ? mine.size() + " in the same order" : "differs from place " + (first + 1)));
    }

    private void compare(String name, String published, String computed) {
        steps.add(new Step(name, published.equals(computed), computed));
    }
}
