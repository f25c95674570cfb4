package org.chabaocu.check;

/** How often something is checked (source, unit checklist 隐患查治 2 and 3). */
public enum Frequency {
    /** 日排查: posts and teams. */
    DAILY,
    /** 周排查: departments (车间、区、队); Monday to Sunday. */
    WEEKLY,
    /** 月排查: the unit. */
    MONTHLY,
    /** 联合排查: with functional departments, once a quarter. */
    JOINT
}
