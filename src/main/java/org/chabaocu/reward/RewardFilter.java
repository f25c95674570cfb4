package org.chabaocu.reward;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rewards a list shows, newest first.
 *
 * @param statuses empty: all
 * @param mine only those the viewer receives
 * @param after the last reward of the page before
 */
public record RewardFilter(
        @Nullable UUID unit,
        @Nullable UUID hazard,
        Set<RewardStatus> statuses,
        boolean mine,
        int limit,
        @Nullable UUID after) {}
