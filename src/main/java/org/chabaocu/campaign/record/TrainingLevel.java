package org.chabaocu.campaign.record;

/** The three levels of the induction of new employees 三级教育. */
public enum TrainingLevel {
    UNIT,
    DEPARTMENT,
    TEAM
}
