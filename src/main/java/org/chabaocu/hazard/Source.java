package org.chabaocu.hazard;

/** How the hazard came into the ledger. */
public enum Source {
    WORKER_REPORT,
    ROUTINE_CHECK,
    JOINT_CHECK,
    SUPERVISION_VISIT,
    OLD_LEDGER
}
