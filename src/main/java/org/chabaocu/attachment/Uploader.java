package org.chabaocu.attachment;

import org.chabaocu.people.PersonId;

/** Whose upload it is: a known person's, or that of whoever holds the ticket. */
public sealed interface Uploader {

    record Known(PersonId person) implements Uploader {}

    record Unnamed(UploadTicket ticket) implements Uploader {}
}
