package org.chabaocu.demo;

/**
 * How far a hazard of the demo has come, and how: one for every state and every way through the lifecycle.
 *
 * @see Telling
 */
enum Plot {
    REPORTED(0.3),
    LATE_TO_GRADE(3),
    PLANNING(1.5),
    RECTIFYING(4),
    OVERDUE(24),
    EXTENSION_ASKED(9),
    SUBMITTED(6),
    INSPECTED(7),
    SECOND_ROUND(12),
    CLOSED(40),
    CLOSED_AT_SECOND_ROUND(52),
    REOPENED(33),
    DISMISSAL_REVIEW(2),
    DISMISSED(26),
    OBJECTED(3.5),
    DUPLICATE(2.6),
    STOP_WORK(0.02, true),
    STOPPED(1, true),
    ESCALATED(2.2, true),
    GOVERNMENT(5, true),
    INSPECTED_BY_GOVERNMENT(14, true),
    LISTED(30, true),
    CLOSED_LISTED(95, true);

    /** How long ago it was reported. */
    final double days;

    final boolean major;

    Plot(double days) {
        this(days, false);
    }

    Plot(double days, boolean major) {
        this.days = days;
        this.major = major;
    }
}
