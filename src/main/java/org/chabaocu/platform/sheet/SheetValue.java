package org.chabaocu.platform.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** How the text of a cell, never empty and already cleaned, becomes a value. */
@FunctionalInterface
public interface SheetValue<V> {

    /** A value, or why the text is none. */
    record Reading<V>(@Nullable V value, @Nullable Text fault) {

        public static <V> Reading<V> of(V value) {
            return new Reading<>(value, null);
        }

        public static <V> Reading<V> fault(String code, Object... arguments) {
            return new Reading<>(null, Text.of(code, arguments));
        }
    }

    Reading<V> read(String text);

    static SheetValue<String> text() {
        return Reading::of;
    }

    /** Codes and numbers of documents: full-width characters become ordinary ones. */
    static SheetValue<String> code() {
        return text -> Reading.of(SheetText.halfWidth(text));
    }

    static SheetValue<String> matching(Pattern pattern, String faultCode) {
        return text -> {
            var plain = SheetText.halfWidth(text);
            return pattern.matcher(plain).matches() ? Reading.of(plain) : Reading.fault(faultCode);
        };
    }

    static SheetValue<Integer> wholeNumber(int least, int greatest) {
        return text -> {
            var plain = SheetText.halfWidth(text);
            if (!plain.matches("[+-]?\\d{1,9}")) return Reading.fault("sheet.fault.wholeNumber");
            int number = Integer.parseInt(plain);
            return number < least || number > greatest
                    ? Reading.fault("sheet.fault.range", least, greatest)
                    : Reading.of(number);
        };
    }

    /** A day, written 2026-05-01, 2026/5/1, 2026.5.1, 20260501 or with the characters for year, month and day. */
    static SheetValue<LocalDate> date() {
        return text -> {
            var date = SheetDates.read(SheetText.halfWidth(text));
            return date == null ? Reading.fault("sheet.fault.date") : Reading.of(date);
        };
    }

    /** One of several values, each of which may be written in any of its words, in any case. */
    static <V> SheetValue<V> oneOf(Map<V, List<String>> words) {
        return text -> {
            var plain = SheetText.halfWidth(text).toLowerCase(Locale.ROOT);
            for (var choice : words.entrySet()) {
                if (choice.getValue().stream()
                        .anyMatch(word -> SheetText.halfWidth(word)
                                .toLowerCase(Locale.ROOT)
                                .equals(plain))) {
                    return Reading.of(choice.getKey());
                }
            }
            return Reading.fault("sheet.fault.choice", text, String.join(", ", firstWords(words)));
        };
    }

    /** Several values of another kind in one cell, between semicolons, commas, enumeration commas or line ends. */
    static <V> SheetValue<List<V>> several(SheetValue<V> each) {
        return text -> {
            var values = new ArrayList<V>();
            for (var part : SheetText.halfWidth(text).split("[;,\u3001\\n]")) {
                if (part.isBlank()) continue;
                var reading = each.read(part.strip());
                if (reading.fault() != null) return new Reading<>(null, reading.fault());
                if (reading.value() != null) values.add(reading.value());
            }
            return Reading.of(List.copyOf(values));
        };
    }

    private static List<String> firstWords(Map<?, List<String>> words) {
        return words.values().stream().map(List::getFirst).toList();
    }
}
