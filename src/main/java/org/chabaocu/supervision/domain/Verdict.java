package org.chabaocu.supervision.domain;

/** How an item of a checklist was judged. */
public enum Verdict {
    /** 符合 */
    MET,
    /** 基本符合 */
    PARTLY,
    /** 不符合 */
    NOT_MET,
    /** 不适用 */
    NOT_APPLICABLE
}
