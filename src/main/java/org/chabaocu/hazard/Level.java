package org.chabaocu.hazard;

/** Where a general hazard is rectified: 单位, 科室, 班组 or 职工个人岗位. */
public enum Level {
    UNIT,
    DEPARTMENT,
    TEAM,
    POST
}
