package org.chabaocu.attachment.web;

import org.chabaocu.attachment.Attachment;

/** An attachment as the API tells of it: type, size and hash are those of what is stored, not of what was sent. */
record AttachmentAnswer(String id, String mediaType, long size, String sha256) {

    static AttachmentAnswer of(Attachment attachment) {
        return new AttachmentAnswer(
                attachment.id().toString(), attachment.mediaType(), attachment.size(), attachment.sha256());
    }
}
