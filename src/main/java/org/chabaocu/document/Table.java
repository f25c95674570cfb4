package org.chabaocu.document;

import java.util.List;
import java.util.Map;

/**
 * Rows of a table of a template: the row below the tag is repeated for each, its {@code [name]} filled in.
 *
 * @param merged the number of columns, from the left, in which equal neighbouring cells become one
 */
public record Table(List<Map<String, String>> rows, int merged) {

    public Table {
        rows = List.copyOf(rows);
    }
}
