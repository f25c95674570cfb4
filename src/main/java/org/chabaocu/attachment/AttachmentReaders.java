package org.chabaocu.attachment;

import org.chabaocu.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A module that shows attachments says who may read them; the bean of one module letting a person in suffices. The
 * uploader may always read. Everyone else is answered 404.
 */
public interface AttachmentReaders {

    /** Whether this person, or somebody not logged in (null), may read the attachment. */
    boolean mayRead(@Nullable Actor actor, AttachmentId id);
}
