package org.chabaocu.attachment;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of attachments. */
@Repository
class AttachmentRows {

    private static final String COLUMNS =
            "id, sha256, media_type, size, width, height, thumbnail_sha256, original_name, created_at";

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attachment attachment, Uploader by) {
        jdbc.sql("""
                        insert into attachment (id, sha256, media_type, size, width, height, thumbnail_sha256, original_name,
                            uploaded_by, upload_ticket, created_at)
                        values (:id, :sha256, :mediaType, :size, :width, :height, :thumbnail, :name, :person, :ticket, :createdAt)
                        """)
                .param("id", attachment.id().value())
                .param("sha256", attachment.hash())
                .param("mediaType", attachment.mediaType())
                .param("size", attachment.size())
                .param("width", attachment.width())
                .param("height", attachment.height())
                .param("thumbnail", attachment.thumbnailHash())
                .param("name", attachment.name())
                .param("person", person(by))
                .param("ticket", ticket(by))
                .param("createdAt", timestamp(attachment.createdAt()))
                .update();
    }

    Optional<Attachment> find(AttachmentId id) {
        return jdbc.sql("select " + COLUMNS + " from attachment where id = :id")
                .param("id", id.value())
                .query(AttachmentRows::attachment)
                .optional();
    }

    List<Attachment> ownedBy(Uploader by, Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + """
                         from attachment
                        where id in (:ids) and (uploaded_by = :person or upload_ticket = :ticket)
                        """)
                .param("ids", ids)
                .param("person", person(by))
                .param("ticket", ticket(by))
                .query(AttachmentRows::attachment)
                .list();
    }

    boolean isUploader(AttachmentId id, PersonId person) {
        return jdbc.sql("select exists (select from attachment where id = :id and uploaded_by = :person)")
                .param("id", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Marks uploads of this uploader as kept; the row lock makes the removal of loose uploads wait or pass them by. */
    /** All of them or none. */
    List<Attachment> keep(Uploader by, Collection<UUID> ids, boolean forgetUploader, Instant now) {
        return jdbc.sql("""
                        update attachment set kept_at = coalesce(kept_at, :now), upload_ticket = null,
                            uploaded_by = case when :forget then null else uploaded_by end
                        where id in (:ids) and (uploaded_by = :person or upload_ticket = :ticket)
                            and :wanted = (select count(*) from attachment
                                where id in (:ids) and (uploaded_by = :person or upload_ticket = :ticket))
                        returning\s""" + COLUMNS)
                .param("now", timestamp(now))
                .param("forget", forgetUploader)
                .param("wanted", ids.size())
                .param("ids", ids)
                .param("person", person(by))
                .param("ticket", ticket(by))
                .query(AttachmentRows::attachment)
                .list();
    }

    List<Attachment> removeLoose(Instant before, int limit) {
        return jdbc.sql("""
                        delete from attachment where id in (
                            select id from attachment where kept_at is null and created_at < :before
                            order by created_at limit :limit for update skip locked)
                        returning\s""" + COLUMNS)
                .param("before", timestamp(before))
                .param("limit", limit)
                .query(AttachmentRows::attachment)
                .list();
    }

    /** Until the transaction ends nobody else stores or removes this content. */
    void lockContent(byte[] hash) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ByteBuffer.wrap(hash).getLong())
                .query((row, number) -> true)
                .single();
    }

    boolean isUsed(byte[] hash) {
        return jdbc.sql(
                        "select exists (select from attachment where sha256 = :hash) or exists (select from attachment where thumbnail_sha256 = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                row.getBytes("sha256"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getBytes("thumbnail_sha256"),
                row.getString("original_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable UUID person(Uploader by) {
        return by instanceof Uploader.Known(var person) ? person.value() : null;
    }

    private static byte @Nullable [] ticket(Uploader by) {
        return by instanceof Uploader.Unnamed(var ticket) ? ticket.hash() : null;
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
