package org.chabaocu.hazard.web.flowchart;

/** Draws the line from one place to another as the path data of an SVG path. */
final class Line {

    private Line() {}

    static String between(Place from, Place to) {
        if (from.row() == to.row()) return sideways(from, to);
        if (to.row() < from.row()) return back(from, to);
        if (from.column() == to.column()) return down(from, to);
        return turn(from, to);
    }

    private static String sideways(Place from, Place to) {
        var rightward = to.column() > from.column();
        // the way there runs above the way back
        var y = from.middle() + (rightward ? -7 : 7);
        return rightward
                ? "M%d %dH%d".formatted(from.right(), y, to.left() - 2)
                : "M%d %dH%d".formatted(from.left(), y, to.right() + 2);
    }

    private static String down(Place from, Place to) {
        if (to.row() == from.row() + 1 || from.column() == 1)
            return "M%d %dV%d".formatted(from.centre(), from.bottom(), to.top() - 2);
        // past the place in between
        var x = from.right() + 6;
        return "M%d %dH%dV%dH%d".formatted(from.right(), from.middle(), x, to.middle(), to.right() + 2);
    }

    private static String turn(Place from, Place to) {
        // what leads out of the main way leaves below what leads into it
        return to.column() > from.column()
                ? "M%d %dV%dH%d".formatted(from.centre(), from.bottom(), to.middle() - 8, to.left() - 2)
                : "M%d %dH%dV%d".formatted(from.left(), from.middle() + 8, to.centre(), to.top() - 2);
    }

    /** Back up along the right side; the farther it goes, the farther outside it runs. */
    private static String back(Place from, Place to) {
        var x = Math.max(from.right(), to.right()) + 5 * (from.row() - to.row()) + 3;
        return "M%d %dH%dV%dH%d".formatted(from.right(), from.middle() + 6, x, to.middle() - 6, to.right() + 2);
    }
}
