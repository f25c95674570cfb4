package org.chabaocu.hazard.application;

import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.AttachmentReaders;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.hazard.persistence.Hazards;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever sees a hazard sees its photos and documents. */
@Component
class HazardPhotoReaders implements AttachmentReaders {

    private final JdbcClient jdbc;
    private final Hazards hazards;

    HazardPhotoReaders(JdbcClient jdbc, Hazards hazards) {
        this.jdbc = jdbc;
        this.hazards = hazards;
    }

    @Override
    public boolean mayRead(@Nullable Actor actor, AttachmentId id) {
        return actor != null
                && jdbc
                        .sql("select hazard_id from hazard_attachment where attachment_id = :attachment")
                        .param("attachment", id.value())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .flatMap(hazard -> hazards.find(new HazardId(hazard)).stream())
                        .anyMatch(hazard -> Visibility.of(hazard, Acting.as(actor)) != Visibility.NONE);
    }
}
