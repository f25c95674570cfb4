package org.chabaocu.platform.sheet;

import java.util.List;

/** The rows of one sheet on their way into the database; made for many rows, so it writes in sets. */
public interface SheetLoad<T> {

    void add(int row, T value);

    /**
     * Writes all rows that fit into what is there and tells of the others. Whether this stays is decided by whoever holds
     * the transaction.
     */
    Result finish();

    record Result(int created, int updated, List<SheetFault> faults) {}
}
