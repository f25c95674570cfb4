package org.chabaocu.hazard.web.ledger;

import java.util.EnumSet;
import java.util.Set;

/** The columns of the ledger (domain §3), in the order in which they stand: what changes first, then the record. */
public enum LedgerColumn {
    NUMBER,
    STATUS,
    GRADE,
    TIME_LEFT,
    FOUND,
    UNIT,
    PLACE,
    DESCRIPTION,
    CATEGORY,
    CAUSE,
    SOURCE,
    REPORTER,
    LEVEL,
    RESPONSIBLE,
    MEASURES,
    FUNDS,
    DEADLINE,
    ACCEPTED_ON,
    ACCEPTED_BY,
    SUPERVISED_BY,
    CLOSE_NUMBER,
    REWARD;

    /** What is shown until somebody chooses otherwise. */
    public static final Set<LedgerColumn> USUAL = EnumSet.of(
            NUMBER, FOUND, UNIT, PLACE, DESCRIPTION, CATEGORY, GRADE, STATUS, TIME_LEFT, RESPONSIBLE, DEADLINE);
}
