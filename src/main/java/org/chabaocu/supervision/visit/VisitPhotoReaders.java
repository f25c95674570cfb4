package org.chabaocu.supervision.visit;

import org.chabaocu.access.Actor;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.AttachmentReaders;
import org.chabaocu.supervision.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sees a visit sees its photos: the team and the province always, the inspected side once it was handed over. */
@Component
class VisitPhotoReaders implements AttachmentReaders {

    private final VisitEvidence evidence;
    private final Parties parties;

    VisitPhotoReaders(VisitEvidence evidence, Parties parties) {
        this.evidence = evidence;
        this.parties = parties;
    }

    @Override
    public boolean mayRead(@Nullable Actor actor, AttachmentId id) {
        return actor != null
                && evidence.visitsWith(id.value()).stream()
                        .anyMatch(visit -> !parties.at(visit, actor).isEmpty());
    }
}
