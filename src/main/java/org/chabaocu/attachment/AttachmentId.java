package org.chabaocu.attachment;

import java.util.UUID;

/** The id of a photo or document: a time-ordered UUID. */
public record AttachmentId(UUID value) {

    public static AttachmentId of(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
