package org.chabaocu.hazard.web.flowchart;

import java.util.ArrayList;
import java.util.List;

/** A state's name, broken into lines that fit its box: SVG does not break lines. */
public final class FlowText {

    /** Widths in halves of a Chinese character. */
    private static final int FITS = 16;

    private static final int LINE_HEIGHT = 15;

    /** Three lines have to stand closer to stay in the box. */
    private static final int CLOSE = 13;

    /** One line at the place of its baseline. */
    public record Line(String text, int x, int y) {}

    private FlowText() {}

    public static List<Line> lines(String text, Flowchart.Node node) {
        var broken = text.codePoints().anyMatch(Character::isIdeographic) ? byCharacters(text) : byWords(text);
        var height = broken.size() > 2 ? CLOSE : LINE_HEIGHT;
        var first = node.middle() + 5 - (broken.size() - 1) * height / 2;
        var lines = new ArrayList<Line>();
        for (var index = 0; index < broken.size(); index++)
            lines.add(new Line(broken.get(index), node.centre(), first + index * height));
        return lines;
    }

    /** Even halves read better than a full line and a rest. */
    private static List<String> byCharacters(String text) {
        var count = (text.length() * 2 + FITS - 1) / FITS;
        var length = (text.length() + count - 1) / count;
        var lines = new ArrayList<String>();
        for (var start = 0; start < text.length(); start += length)
            lines.add(text.substring(start, Math.min(text.length(), start + length)));
        return lines;
    }

    private static List<String> byWords(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > FITS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
