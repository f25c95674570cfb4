package org.chabaocu.supervision.domain;

/** Where a supervision team stands. */
public enum TeamStatus implements SupervisionStatus {
    /** 准备中: until the draw. */
    PREPARING,
    /** 督导中 */
    VISITING,
    /** 撰写报告: its visits are over, seven days run. */
    REPORTING,
    /** 组长已签字 */
    SIGNED,
    /** 已报送 */
    SUBMITTED,
    /** 省医务工会已接收 */
    ACCEPTED
}
