package org.chabaocu.hazard.report;

import java.util.Base64;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.attachment.Attachments;

/** A photo already sent with a form that had to be shown again, with its thumbnail in the page itself. */
public record KeptPhoto(String id, String thumbnail) {

    static KeptPhoto of(Attachment photo, Attachments attachments) {
        var picture = Base64.getEncoder().encodeToString(attachments.thumbnail(photo));
        return new KeptPhoto(photo.id().toString(), "data:image/jpeg;base64," + picture);
    }
}
