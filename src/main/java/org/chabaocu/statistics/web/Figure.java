package org.chabaocu.statistics.web;

import org.jspecify.annotations.Nullable;

/** @param path to the rows of the ledger it counts; null where the ledger cannot ask for them */
public record Figure(String name, long count, @Nullable String path) {}
