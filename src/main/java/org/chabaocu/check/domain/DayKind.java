package org.chabaocu.check.domain;

/** What a noted day is. */
public enum DayKind {
    /** 放假、停用 */
    OFF,
    /** 调休上班 */
    WORK
}
