package org.chabaocu.check.domain;

/** Where a check stands. */
public enum CheckStatus {
    /** 未到时间 */
    UPCOMING,
    /** 待排查 */
    DUE,
    /** 逾期可补: its period is over, it can still be entered and is then marked late. */
    OVERDUE,
    /** 已漏查 */
    MISSED,
    /** 已完成 */
    DONE;

    /** Whether the period ended without the check having been done. */
    public boolean isMissed() {
        return this == OVERDUE || this == MISSED;
    }
}
