package org.chabaocu.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chabaocu.attachment.store.FileStore;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** What other modules do with photos and documents: take them in, make them part of something, look at them. */
@Component
public class Attachments {

    private final StoreUpload storeUpload;
    private final AttachmentRows rows;
    private final FileStore files;
    private final Clock clock;

    Attachments(StoreUpload storeUpload, AttachmentRows rows, FileStore files, Clock clock) {
        this.storeUpload = storeUpload;
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /** Examines and stores an upload; a fault is one of the field {@code file}. It is removed after two days unless {@link #keep kept}. */
    public Outcome<Attachment> store(Upload upload, Uploader by) {
        return storeUpload.store(upload, by);
    }

    /** The ones among these ids that this uploader sent. */
    public List<Attachment> ownedBy(Uploader by, Collection<AttachmentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.ownedBy(by, ids.stream().map(AttachmentId::value).toList());
    }

    /**
     * Makes uploads part of something, within the caller's transaction: they stay for good. All must be the uploader's own,
     * or the refusal names the field. With {@code forgetUploader} it is not known afterwards who sent them.
     */
    public Outcome<List<Attachment>> keep(
            Collection<AttachmentId> ids, Uploader by, boolean forgetUploader, String field) {
        if (ids.isEmpty()) return Outcome.done(List.of());
        var distinct = ids.stream().map(AttachmentId::value).distinct().toList();
        var kept = rows.keep(by, distinct, forgetUploader, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (kept.size() < distinct.size()) {
            return Outcome.refused(Refusal.Invalid.of(field, Text.of("attachment.fault.unknown")));
        }
        return Outcome.done(kept);
    }

    public Optional<Attachment> find(AttachmentId id) {
        return rows.find(id);
    }

    /** The stored bytes; the caller closes. */
    public InputStream open(Attachment attachment) {
        return open(attachment.hash());
    }

    /** The small JPEG of a photo, at most 320 pixels long. */
    public byte[] thumbnail(Attachment photo) {
        try (var in = open(Objects.requireNonNull(photo.thumbnailHash()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(byte[] hash) {
        try {
            return files.open(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
