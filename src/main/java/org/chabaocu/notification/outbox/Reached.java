package org.chabaocu.notification.outbox;

import java.util.UUID;
import org.chabaocu.notification.choice.Choice;

/**
 * A person to be told.
 *
 * @param mailable whether the person has a mail address
 */
record Reached(UUID person, boolean mailable, Choice choice) {}
