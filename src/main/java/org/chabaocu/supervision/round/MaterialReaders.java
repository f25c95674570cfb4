package org.chabaocu.supervision.round;

import org.chabaocu.access.Actor;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.AttachmentReaders;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever sees a round reads its material. */
@Component
class MaterialReaders implements AttachmentReaders {

    private final Materials materials;
    private final Parties parties;

    MaterialReaders(Materials materials, Parties parties) {
        this.materials = materials;
        this.parties = parties;
    }

    @Override
    public boolean mayRead(@Nullable Actor actor, AttachmentId id) {
        return actor != null
                && materials.roundsWith(id.value()).stream()
                        .anyMatch(
                                round -> !parties.in(new RoundId(round), actor).isEmpty());
    }
}
