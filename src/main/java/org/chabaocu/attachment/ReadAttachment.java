package org.chabaocu.attachment;

import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds an attachment for somebody who may read it; for all others there is none. */
@Component
public class ReadAttachment {

    private final AttachmentRows rows;
    private final List<AttachmentReaders> readers;

    ReadAttachment(AttachmentRows rows, List<AttachmentReaders> readers) {
        this.rows = rows;
        this.readers = readers;
    }

    public Attachment read(@Nullable Actor actor, AttachmentId id) {
        return rows.find(id)
                .filter(attachment -> mayRead(actor, id))
                .orElseThrow(() -> new NotFoundException("attachment " + id));
    }

    private boolean mayRead(@Nullable Actor actor, AttachmentId id) {
        return (actor != null && rows.isUploader(id, actor.id()))
                || readers.stream().anyMatch(each -> each.mayRead(actor, id));
    }
}
