package org.chabaocu.notification;

import java.util.Collection;
import java.util.List;

/**
 * The one way to tell people something. What is told is written in the caller's transaction, with what it tells of: both are
 * there or neither is. It is in the inboxes at once and goes out by mail and webhook soon after.
 */
public interface Notifications {

    /** Tells what has not been told before; answers how many that was. Needs a transaction. */
    int tell(Collection<Notice> notices);

    /** Whether it had not been told before. Needs a transaction. */
    default boolean tell(Notice notice) {
        return tell(List.of(notice)) == 1;
    }
}
