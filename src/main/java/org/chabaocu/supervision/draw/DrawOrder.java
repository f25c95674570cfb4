package org.chabaocu.supervision.draw;

import java.util.ArrayList;
import java.util.List;

/** Who is selected and who follows, stratum by stratum, each in order. */
record DrawOrder(List<Ranking.Place> selected, List<Ranking.Place> reserves) {

    static DrawOrder of(DrawKind kind, Frame frame, byte[] seed, List<DrawRecord.Quota> strata) {
        var ranking = Ranking.of(frame, seed);
        return switch (kind) {
            case UNIT -> byQuota(ranking, strata);
            case INSPECTOR -> Seating.of(ranking, strata);
        };
    }

    private static DrawOrder byQuota(Ranking ranking, List<DrawRecord.Quota> strata) {
        var order = new DrawOrder(new ArrayList<>(), new ArrayList<>());
        var quotas = MakeDraw.quotas(strata);
        ranking.strata().forEach((stratum, places) -> {
            var count = Math.min(places.size(), quotas.getOrDefault(stratum, 0));
            order.selected().addAll(places.subList(0, count));
            order.reserves().addAll(places.subList(count, places.size()));
        });
        return order;
    }
}
