package org.chabaocu.administration;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list and the cursor of the next, as every list of the API answers. */
record Listing<T>(List<T> items, @Nullable String next) {

    static final int DEFAULT_LIMIT = 50;
    static final int GREATEST_LIMIT = 200;

    /** A page made of up to {@code limit + 1} rows: the one too many tells that there is a next page. */
    static <R, T> Listing<T> of(List<R> rows, int limit, Function<R, String> cursor, Function<R, T> item) {
        var page = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Listing<>(
                page.stream().map(item).toList(), rows.size() > limit ? cursor.apply(page.getLast()) : null);
    }

    static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.clamp(asked, 1, GREATEST_LIMIT);
    }
}
