package org.chabaocu.campaign.record;

/** A withdrawn record stays readable for those who keep records, and counts for nothing. */
public enum RecordStatus {
    KEPT,
    WITHDRAWN
}
