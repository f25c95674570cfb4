package org.chabaocu.supervision.draw;

import java.util.List;

/** What a draw has given: the selected and the reserves, each in order, stratum by stratum. */
public record DrawResult(
        DrawRecord draw, DrawRecord.Drawn drawn, List<Ranking.Place> selected, List<Ranking.Place> reserves) {

    static DrawResult of(DrawRecord draw, DrawRecord.Drawn drawn, Frame frame) {
        var order = DrawOrder.of(draw.kind(), frame, drawn.seed(), draw.strata());
        return new DrawResult(draw, drawn, order.selected(), order.reserves());
    }
}
