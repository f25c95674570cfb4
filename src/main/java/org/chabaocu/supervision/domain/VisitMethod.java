package org.chabaocu.supervision.domain;

/** The six ways of clause 2. */
public enum VisitMethod {
    /** 现场检查 */
    SITE_CHECK,
    /** 随机抽查 */
    SPOT_CHECK,
    /** 明查暗访 */
    OPEN_AND_COVERT,
    /** 查看台帐 */
    LEDGER_REVIEW,
    /** 听取汇报 */
    REPORT_HEARING,
    /** 交流座谈 */
    DISCUSSION
}
