package org.chabaocu.hazard;

/** Why the hazard exists: 人, 物, 环境, 管理. */
public enum Cause {
    PEOPLE,
    OBJECT,
    ENVIRONMENT,
    MANAGEMENT
}
