package org.chabaocu.platform.transaction;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf the present thread works, as a short text for the database such as {@code actor=<id>;units=<id>,<id>}.
 * Set by the filter that knows the person, cleared by it when the request ends; every transaction begun in between
 * carries the text as the setting {@code chabaocu.actor}, readable by row-level security policies.
 */
public final class TransactionScope {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private TransactionScope() {}

    public static void set(String scope) {
        CURRENT.set(scope);
    }

    public static void clear() {
        CURRENT.remove();
    }

    public static @Nullable String current() {
        return CURRENT.get();
    }
}
