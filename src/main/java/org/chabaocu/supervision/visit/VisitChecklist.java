package org.chabaocu.supervision.visit;

import java.util.List;
import java.util.stream.Stream;

/** The version of a checklist that the visit's round is bound to. */
public record VisitChecklist(String title, int version, List<Group> groups) {

    /** @param methods the ways of checking that hold for all its items; empty where each item has its own */
    public record Group(String name, List<String> methods, List<Item> items) {}

    public record Item(String code, String text, List<String> methods) {

        /** Without the punctuation that ends it in the list. */
        public String sentence() {
            return text.replaceAll("[；;。，,.]+$", "");
        }
    }

    public Stream<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream());
    }

    public int size() {
        return groups.stream().mapToInt(group -> group.items().size()).sum();
    }
}
