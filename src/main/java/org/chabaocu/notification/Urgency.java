package org.chabaocu.notification;

/** How much a notice presses; the order is that of the constants. */
public enum Urgency {
    /** Waits for the end of quiet hours and goes out with others. */
    NORMAL,
    /** Stands out, and yet lets people sleep. */
    URGENT,
    /** Imminent danger: at once, on its own, at any hour; no choice of a person holds it back. */
    IMMINENT
}
