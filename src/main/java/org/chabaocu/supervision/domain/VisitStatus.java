package org.chabaocu.supervision.domain;

/** Where a visit stands. */
public enum VisitStatus implements SupervisionStatus {
    /** 待督导 */
    PLANNED,
    /** 督导中 */
    STARTED,
    /** 已反馈: problem list and opinion are with the inspected side. */
    HANDED_OVER,
    /** 已签收 */
    ACKNOWLEDGED,
    /** 已报整改: every finding's correction is reported. */
    CORRECTED,
    /** 整改已确认 */
    CONFIRMED,
    /** 未督导: for a recorded reason; the next reserve takes its place. */
    SKIPPED;

    /** Whether the inspected side sees the visit. */
    public boolean isFedBack() {
        return switch (this) {
            case HANDED_OVER, ACKNOWLEDGED, CORRECTED, CONFIRMED -> true;
            case PLANNED, STARTED, SKIPPED -> false;
        };
    }

    /** Whether the team has nothing left to do before its report. */
    public boolean isOver() {
        return this == SKIPPED || isFedBack();
    }
}
