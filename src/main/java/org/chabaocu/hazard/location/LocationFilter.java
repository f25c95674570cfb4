package org.chabaocu.hazard.location;

import org.jspecify.annotations.Nullable;

/** Which locations of a unit a list shows, by name: {@code after} is the last one of the page before. */
public record LocationFilter(
        @Nullable Boolean active,
        @Nullable String text,
        int limit,
        @Nullable LocationId after) {}
