package org.chabaocu.hazard;

import java.util.Collection;
import java.util.Map;
import org.chabaocu.organization.OrganizationId;

/** How units used their ledgers in a year, for many units in one statement. */
public interface LedgerYears {

    /**
     * What became of the hazards reported in a year.
     *
     * @param planned those that have a plan, which names responsibility, measures, funds, deadline and contingency
     * @param waiting those that still wait for their plan
     * @param waitingLate those of them whose time limit has passed
     */
    record LedgerYear(int reported, int planned, int waiting, int waitingLate) {

        public static final LedgerYear EMPTY = new LedgerYear(0, 0, 0, 0);
    }

    /** Units without a hazard in the year are left out. */
    Map<OrganizationId, LedgerYear> of(Collection<OrganizationId> units, int year);
}
