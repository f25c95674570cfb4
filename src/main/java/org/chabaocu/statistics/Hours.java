package org.chabaocu.statistics;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many hazards took how many whole hours from report to close-out. */
record Hours(NavigableMap<Long, Long> counts) {

    static Hours of(Map<String, Long> byKey) {
        var counts = new TreeMap<Long, Long>();
        byKey.forEach((hours, count) -> counts.put(Long.valueOf(hours), count));
        return new Hours(counts);
    }

    /** The value below which this share lies, between neighbours in proportion (percentile_cont); null without any. */
    @Nullable
    Double percentile(double share) {
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) return null;
        var rank = share * (all - 1);
        var below = at((long) Math.floor(rank));
        var above = at((long) Math.ceil(rank));
        return below + (rank - Math.floor(rank)) * (above - below);
    }

    private long at(long rank) {
        var passed = 0L;
        for (var entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > rank) return entry.getKey();
        }
        return counts.lastKey();
    }
}
