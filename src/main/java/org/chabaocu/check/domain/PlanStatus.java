package org.chabaocu.check.domain;

/** Where a plan stands. */
public enum PlanStatus {
    /** 未开始: can still be withdrawn. */
    PLANNED,
    /** 执行中 */
    IN_FORCE,
    /** 已结束 */
    ENDED
}
