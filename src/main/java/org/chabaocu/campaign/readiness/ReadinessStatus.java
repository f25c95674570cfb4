package org.chabaocu.campaign.readiness;

/** How far an item is met by what is on record. It advises; a person always decides. */
public enum ReadinessStatus {
    MET,
    PARTLY,
    MISSING,
    /** Nothing on record can tell; somebody has to look. */
    MANUAL
}
