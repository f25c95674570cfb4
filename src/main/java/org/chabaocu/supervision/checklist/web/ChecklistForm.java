package org.chabaocu.supervision.checklist.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.supervision.checklist.Checklist;
import org.chabaocu.supervision.checklist.ChecklistCommand;

/** The form of a list: fields {@code groups[g].items[i].text}; an item without text and a group without items are left out. */
final class ChecklistForm {

    private static final int MOST = 60;
    private static final Pattern ITEM = Pattern.compile("groups\\[(\\d+)]\\.items\\[(\\d+)]\\.(\\w+).*");
    private static final Pattern GROUP = Pattern.compile("groups\\[(\\d+)]\\.(\\w+).*");

    private final Map<String, String> sent = new LinkedHashMap<>();
    /** For each group of the command, its number in the form; and for each of its items. */
    private final List<Integer> groupAt = new ArrayList<>();

    private final List<List<Integer>> itemAt = new ArrayList<>();

    ChecklistForm(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> sent.put(name, values[0]));
    }

    /** How many items each group of the form shows, with those that were asked for. */
    List<Integer> shape() {
        var shape = new ArrayList<Integer>();
        for (var g = 0; g < MOST && sent.containsKey("groups[" + g + "].name"); g++) {
            var items = 0;
            while (items < MOST && sent.containsKey(item(g, items) + "text")) items++;
            shape.add(one("addItem").equals(Integer.toString(g)) ? items + 1 : items);
        }
        if (sent.containsKey("addGroup")) shape.add(1);
        return shape;
    }

    boolean isStillWritten() {
        return sent.containsKey("addItem") || sent.containsKey("addGroup");
    }

    ChecklistCommand command() {
        var groups = new ArrayList<ChecklistCommand.Group>();
        var shape = shape();
        for (var g = 0; g < shape.size(); g++) {
            var at = new ArrayList<Integer>();
            var items = items(g, shape.get(g), at);
            if (items.isEmpty()) continue;
            groupAt.add(g);
            itemAt.add(at);
            groups.add(new ChecklistCommand.Group(one(group(g) + "name"), lines(group(g) + "methods"), items));
        }
        return new ChecklistCommand(one("title"), groups);
    }

    private List<ChecklistCommand.Item> items(int g, int count, List<Integer> at) {
        var items = new ArrayList<ChecklistCommand.Item>();
        for (var i = 0; i < count; i++) {
            var text = one(item(g, i) + "text");
            if (text.isBlank()) continue;
            at.add(i);
            items.add(new ChecklistCommand.Item(text, lines(item(g, i) + "methods")));
        }
        return items;
    }

    /** The faults of the command beside the fields of the form they came from. */
    Refusal named(Refusal refusal) {
        if (!(refusal instanceof Refusal.Invalid(var found))) return refusal;
        return new Refusal.Invalid(found.stream()
                .map(fault -> new FieldFault(fieldOf(fault.field()), fault.text()))
                .toList());
    }

    private String fieldOf(String path) {
        var item = ITEM.matcher(path);
        if (item.matches()) {
            var g = Integer.parseInt(item.group(1));
            return item(groupAt.get(g), itemAt.get(g).get(Integer.parseInt(item.group(2)))) + item.group(3);
        }
        var group = GROUP.matcher(path);
        return group.matches() ? group(groupAt.get(Integer.parseInt(group.group(1)))) + group.group(2) : path;
    }

    private List<String> lines(String field) {
        return one(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String one(String name) {
        return Objects.requireNonNullElse(sent.get(name), "");
    }

    static String group(int g) {
        return "groups[" + g + "].";
    }

    static String item(int g, int i) {
        return group(g) + "items[" + i + "].";
    }

    static List<Integer> shape(Checklist list) {
        return list.groups().stream().map(group -> group.items().size()).toList();
    }

    static Map<String, Object> values(Checklist list) {
        var values = new LinkedHashMap<String, Object>();
        values.put("version", list.version());
        values.put("title", list.title());
        for (var g = 0; g < list.groups().size(); g++) {
            var group = list.groups().get(g);
            values.put(group(g) + "name", group.name());
            values.put(group(g) + "methods", String.join("\n", group.methods()));
            for (var i = 0; i < group.items().size(); i++) {
                values.put(item(g, i) + "text", group.items().get(i).text());
                values.put(
                        item(g, i) + "methods",
                        String.join("\n", group.items().get(i).methods()));
            }
        }
        return values;
    }
}
