package org.chabaocu.supervision.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who can be drawn, each in their stratum, in the order of their ids. Its text is the RFC 8785 canonical JSON of the array
 * of {"stratum","unitId"}; the text's SHA-256 is published before the draw.
 */
public record Frame(List<Entry> entries) {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::unitId).thenComparing(Entry::stratum);

    /** @param unitId of a unit, or of an inspector where inspectors are drawn */
    public record Entry(String stratum, String unitId, String name) {}

    public Frame {
        var sorted = new ArrayList<>(entries);
        sorted.sort(ORDER);
        entries = List.copyOf(sorted);
    }

    public String text() {
        var text = new StringBuilder(entries.size() * 104 + 2).append('[');
        for (var entry : entries) {
            text.append(text.length() == 1 ? "{\"stratum\":" : ",{\"stratum\":");
            quote(text, entry.stratum());
            quote(text.append(",\"unitId\":"), entry.unitId());
            text.append('}');
        }
        return text.append(']').toString();
    }

    public byte[] hash() {
        return hash(text());
    }

    static byte[] hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A string as RFC 8785 writes it. */
    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (var i = 0; i < value.length(); i++) escape(text, value.charAt(i));
        text.append('"');
    }

    private static void escape(StringBuilder text, char letter) {
        switch (letter) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (letter < ' ') text.append("\\u%04x".formatted((int) letter));
                else text.append(letter);
            }
        }
    }
}
