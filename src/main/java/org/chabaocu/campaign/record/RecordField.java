package org.chabaocu.campaign.record;

/** What a kind of record may ask for beside its title and its day. */
public enum RecordField {
    /** The last day of a period. */
    ENDS_ON,
    PLACE,
    /** With whom: the department, the paper, the leader who gave the instruction, the paired unit. */
    COUNTERPART,
    DOCUMENT_NUMBER,
    /** Which of the three levels of an induction. */
    LEVEL,
    /** How many took part, and who. */
    PARTICIPANTS,
    /** Class hours 学时 for each participant. */
    HOURS,
    /** Score and result of each participant. */
    EXAM,
    /** Minutes, summary, or what the paper says. */
    CONTENT
}
