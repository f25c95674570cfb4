package org.chabaocu.reward;

/** Whom a reward is for. */
public enum RewardKind {
    /** Who reported the hazard first. */
    FINDER,
    /** Who saw it too: thanks, or a share. */
    WITNESS
}
