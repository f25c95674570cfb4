package org.chabaocu.notification;

import java.time.Instant;
import org.chabaocu.people.PersonId;

/** News, within the transaction: somebody confirmed for the first time that a notice was received. */
public record NoticeConfirmed(String key, PersonId by, Instant at) {}
