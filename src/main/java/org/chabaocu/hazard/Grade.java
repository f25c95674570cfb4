package org.chabaocu.hazard;

/** 一般 or 重大, the two grades of 安全生产事故隐患排查治理暂行规定. */
public enum Grade {
    GENERAL,
    MAJOR
}
