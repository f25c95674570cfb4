package org.chabaocu.campaign.record;

import org.chabaocu.access.Actor;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.AttachmentReaders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever sees a record opens its files. */
@Component
class RecordFileReaders implements AttachmentReaders {

    private final JdbcClient jdbc;

    RecordFileReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(@Nullable Actor actor, AttachmentId id) {
        if (actor == null) return false;
        return jdbc
                .sql("select " + RecordColumns.ALL + RecordColumns.FROM + """
                        join campaign_attachment f on f.unit_id = r.unit_id and f.record_id = r.id
                        where f.attachment_id = :attachment
                        """)
                .param("attachment", id.value())
                .query(RecordColumns::read)
                .list()
                .stream()
                .anyMatch(record -> ViewRecord.isVisible(record, actor));
    }
}
