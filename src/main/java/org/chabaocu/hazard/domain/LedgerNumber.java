package org.chabaocu.hazard.domain;

import java.time.Year;

/** The number of an entry: the unit's code, the year it was entered, a running number. */
public record LedgerNumber(String unitCode, Year year, int running) {

    @Override
    public String toString() {
        return "%s-%d-%05d".formatted(unitCode, year.getValue(), running);
    }
}
