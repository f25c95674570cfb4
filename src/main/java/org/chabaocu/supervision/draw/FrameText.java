package org.chabaocu.supervision.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a frame back from its canonical text. */
final class FrameText {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private FrameText() {}

    private record Line(String stratum, String unitId) {}

    /** @param names gives the names of the ids */
    static Frame read(String text, Function<List<String>, Map<String, String>> names) {
        var lines = JsonMapper.shared().readValue(text, LINES);
        var known = names.apply(lines.stream().map(Line::unitId).distinct().toList());
        var entries = new ArrayList<Frame.Entry>(lines.size());
        for (var line : lines)
            entries.add(new Frame.Entry(line.stratum(), line.unitId(), known.getOrDefault(line.unitId(), "")));
        return new Frame(entries);
    }
}
