package org.chabaocu.reward;

import java.util.EnumSet;
import java.util.Set;

/** Where a reward stands. */
public enum RewardStatus {
    /** 待审批 */
    PROPOSED,
    /** 待发放: its amount is taken from the fund. */
    APPROVED,
    /** 未通过 */
    REJECTED,
    /** 已发放 */
    PAID;

    /** Those besides which the receiver gets no other reward for the hazard. */
    public static final Set<RewardStatus> STANDING = EnumSet.of(PROPOSED, APPROVED, PAID);
}
