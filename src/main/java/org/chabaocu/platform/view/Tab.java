package org.chabaocu.platform.view;

import org.jspecify.annotations.Nullable;

/** One of several views of the same thing, or one filter of a list, with how many it holds if that is known. */
public record Tab(
        String text, String path, boolean current, @Nullable Long count) {}
