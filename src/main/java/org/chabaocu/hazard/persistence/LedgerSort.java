package org.chabaocu.hazard.persistence;

import org.chabaocu.hazard.domain.Hazard;

/** The orders in which the ledger can be read; each has its index and pages by its key. */
public enum LedgerSort {
    NEWEST("h.id", "desc", "uuid"),
    OLDEST("h.id", "asc", "uuid"),
    /** The most urgent first; only hazards with a time limit running. */
    DUE("h.due_at", "asc", "timestamptz"),
    FOUND("h.found_at", "desc", "timestamptz");

    private final String column;
    private final String direction;
    private final String type;

    LedgerSort(String column, String direction, String type) {
        this.column = column;
        this.direction = direction;
        this.type = type;
    }

    String orderBy() {
        return "%s %s, h.id %s".formatted(column, direction, direction);
    }

    /** What comes after the key in this order. */
    String after() {
        var comparison = direction.equals("desc") ? "<" : ">";
        return "(%s, h.id) %s (cast(:afterKey as %s), cast(:afterId as uuid))".formatted(column, comparison, type);
    }

    String key(Hazard hazard) {
        return switch (this) {
            case NEWEST, OLDEST -> hazard.id().toString();
            case DUE -> String.valueOf(hazard.dueAt());
            case FOUND -> hazard.report().foundAt().toString();
        };
    }
}
