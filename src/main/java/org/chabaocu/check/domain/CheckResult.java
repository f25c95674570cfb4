package org.chabaocu.check.domain;

/** What a check came to. */
public enum CheckResult {
    /** 未发现隐患 */
    NOTHING_FOUND,
    /** 发现隐患: each is in the ledger. */
    FOUND
}
