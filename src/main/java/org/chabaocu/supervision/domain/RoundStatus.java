package org.chabaocu.supervision.domain;

/** Where a round stands. */
public enum RoundStatus implements SupervisionStatus {
    /** 方案制定中: everything about it may still change. */
    PLANNED,
    /** 名单已冻结: the frame and the commitment are published, the draw has not been made. */
    FROZEN,
    /** 督导中: the units are drawn, the teams visit. */
    VISITING,
    /** 汇总上报: every team has ended its visits. */
    REPORTING,
    /** 已归档: the province has accepted what every team submitted. */
    ARCHIVED
}
