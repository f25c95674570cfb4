package org.chabaocu.hazard.web.flowchart;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.domain.Lifecycle;

/**
 * The picture, derived from the state table: every state, every way forward, and of the ways back those that this hazard
 * has gone.
 */
public record Flowchart(List<Node> nodes, List<Edge> edges) {

    public static final int WIDTH = 3 * Place.COLUMN_STEP + 2 * Place.MARGIN;
    public static final int HEIGHT = 7 * Place.ROW_STEP + Place.HEIGHT + 2 * Place.MARGIN;

    /** What a part of the picture is to this hazard; its name is the class in the style sheet. */
    public enum Mark {
        DONE,
        CURRENT,
        NEXT,
        OTHER;

        public String style() {
            return "flow-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A state at its place. */
    public record Node(HazardStatus status, Mark mark, int x, int y) {

        public int width() {
            return Place.WIDTH;
        }

        public int height() {
            return Place.HEIGHT;
        }

        public int centre() {
            return x + Place.WIDTH / 2;
        }

        public int middle() {
            return y + Place.HEIGHT / 2;
        }
    }

    /** A way between two states. */
    public record Edge(HazardStatus from, HazardStatus to, Mark mark, String path) {}

    /** One step that was taken, as its event tells it. */
    public record Step(HazardStatus from, HazardStatus to) {}

    public static Flowchart of(Hazard hazard, List<Step> taken, NextSteps next) {
        var steps = new LinkedHashSet<>(taken);
        var visited = steps.stream()
                .flatMap(step -> Stream.of(step.from(), step.to()))
                .collect(toSet());
        visited.add(HazardStatus.REPORTED);
        var targets = next.targets();
        var nodes = Stream.of(HazardStatus.values())
                .map(status -> node(status, mark(status, hazard.status(), visited, targets)))
                .toList();
        return new Flowchart(nodes, edges(hazard.status(), steps, targets));
    }

    private static Node node(HazardStatus status, Mark mark) {
        var place = Place.of(status);
        return new Node(status, mark, place.left(), place.top());
    }

    private static Mark mark(
            HazardStatus status, HazardStatus current, Set<HazardStatus> visited, Set<HazardStatus> targets) {
        if (status == current) return Mark.CURRENT;
        if (targets.contains(status)) return Mark.NEXT;
        return visited.contains(status) ? Mark.DONE : Mark.OTHER;
    }

    private static List<Edge> edges(HazardStatus current, Set<Step> taken, Set<HazardStatus> targets) {
        var marks = new EnumMap<HazardStatus, Map<HazardStatus, Mark>>(HazardStatus.class);
        Lifecycle.table().stream()
                .filter(row -> row.action() != Action.REGRADE)
                .forEach(row -> row.from()
                        .forEach(from -> row.to().stream()
                                .filter(to -> isForward(from, to))
                                .forEach(to -> put(marks, from, to, Mark.OTHER))));
        taken.forEach(step -> put(marks, step.from(), step.to(), Mark.DONE));
        targets.forEach(target -> put(marks, current, target, Mark.NEXT));
        var edges = new ArrayList<Edge>();
        marks.forEach((from, ways) -> ways.forEach(
                (to, mark) -> edges.add(new Edge(from, to, mark, Line.between(Place.of(from), Place.of(to))))));
        // what matters is drawn last, over the rest
        edges.sort((one, other) -> other.mark().compareTo(one.mark()));
        return List.copyOf(edges);
    }

    /** Down, or out to the side, or back by the one step of a failed acceptance. */
    private static boolean isForward(HazardStatus from, HazardStatus to) {
        var start = Place.of(from);
        var end = Place.of(to);
        if (from == to) return false;
        return end.row() > start.row()
                || end.column() > start.column() && end.row() == start.row()
                || end.row() == start.row() - 1 && end.column() == start.column();
    }

    private static void put(
            Map<HazardStatus, Map<HazardStatus, Mark>> marks, HazardStatus from, HazardStatus to, Mark mark) {
        if (from != to)
            marks.computeIfAbsent(from, key -> new EnumMap<>(HazardStatus.class))
                    .put(to, mark);
    }

    /** Each state's mark, for the list that says the same in words. */
    public Map<HazardStatus, Mark> marks() {
        return nodes.stream()
                .collect(toMap(Node::status, Node::mark, (one, other) -> one, () -> new EnumMap<>(HazardStatus.class)));
    }
}
