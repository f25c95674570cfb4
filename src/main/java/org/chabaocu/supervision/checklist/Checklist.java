package org.chabaocu.supervision.checklist;

import java.util.List;
import java.util.Optional;
import org.chabaocu.supervision.domain.VisitKind;

/**
 * A version of one of the two lists 督导检查项目表. Versions never change; a round is judged by those it was planned with.
 *
 * @param code who is visited with it
 */
public record Checklist(VisitKind code, int version, String title, List<Group> groups) {

    /** @param methods the ways of checking that hold for the whole group; empty where each item has its own */
    public record Group(String name, List<String> methods, List<Item> items) {}

    /** @param code C-group-item or U-group-item, as in the source */
    public record Item(String code, String text, List<String> methods) {}

    public Optional<Item> item(String itemCode) {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.code().equals(itemCode))
                .findFirst();
    }

    public int size() {
        return groups.stream().mapToInt(group -> group.items().size()).sum();
    }
}
