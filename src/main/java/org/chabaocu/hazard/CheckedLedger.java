package org.chabaocu.hazard;

import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;

/** What a unit's own checks enter into its ledger; what they found is read through {@link SupervisedLedger#entries}. */
public interface CheckedLedger {

    /**
     * Enters a hazard within the caller's transaction; the caller has made sure that the reporter checks in this unit.
     *
     * @param source ROUTINE_CHECK or JOINT_CHECK
     */
    Outcome<HazardId> enter(SupervisedLedger.Found found, Source source, Actor by);
}
