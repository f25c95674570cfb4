package org.chabaocu.hazard.reminder;

import java.time.Instant;

/** The reminders of one clock, in their order; a hazard that is returned gets a new clock and begins anew. */
enum ReminderStep {
    /** To whoever has to rectify, some time before the end. */
    BEFORE,
    /** To whoever is due. */
    OVERDUE,
    /** To the unit's union: the reminder went unheard. */
    UNIT_UNION,
    /** To the union above. */
    HIGHER_UNION;

    /** As it is kept with the hazard: how many of them have been sent or passed over. */
    int number() {
        return ordinal() + 1;
    }

    /** The one that comes after so many, for a time limit that has passed or will. */
    static ReminderStep after(int reminded, Instant dueAt, Instant now) {
        if (reminded == 0) return dueAt.isAfter(now) ? BEFORE : OVERDUE;
        return values()[reminded];
    }
}
