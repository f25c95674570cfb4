package org.chabaocu.notification.delivery;

/** What came of sending a message. */
sealed interface Answer {

    /** The receiver has it. */
    record Received() implements Answer {}

    /** The receiver will never take it: it is not tried again. */
    record Refused(String reason) implements Answer {}

    /**
     * It did not get there; it is tried again later.
     *
     * @param everybody whether nobody can be reached by this channel now
     */
    record Unreachable(String reason, boolean everybody) implements Answer {}
}
