package org.chabaocu.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.chabaocu.attachment.content.Content;
import org.chabaocu.attachment.content.FileExamination;
import org.chabaocu.attachment.store.FileStore;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in: size, content, store, row. */
@Component
class StoreUpload {

    private final FileExamination examination;
    private final FileStore files;
    private final AttachmentRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoreUpload(
            FileExamination examination,
            FileStore files,
            AttachmentRows rows,
            TransactionTemplate transaction,
            Clock clock) {
        this.examination = examination;
        this.files = files;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome<Attachment> store(Upload upload, Uploader by) {
        if (upload.size() == 0) return refused("attachment.fault.empty");
        if (upload.size() > Upload.MAXIMUM_SIZE) return refused("attachment.fault.size");
        try {
            return storeFrom(Files.createTempFile("upload", null), upload, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<Attachment> storeFrom(Path file, Upload upload, Uploader by) throws IOException {
        try (var sent = upload.content().getInputStream()) {
            Files.copy(sent, file, StandardCopyOption.REPLACE_EXISTING);
            return examination.examine(file, content -> keep(content, upload.name(), by));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Attachment keep(Content content, String name, Uploader by) {
        var attachment = attachment(content, by instanceof Uploader.Known ? FileName.sanitised(name) : "");
        transaction.executeWithoutResult(status -> {
            put(attachment.hash(), content.bytes());
            if (content.picture() != null && attachment.thumbnailHash() != null) {
                put(attachment.thumbnailHash(), content.picture().thumbnail());
            }
            rows.insert(attachment, by);
        });
        return attachment;
    }

    /** The file first, then the row: a row never names bytes that are not there. */
    private void put(byte[] hash, byte[] bytes) {
        rows.lockContent(hash);
        try {
            files.put(hash, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attachment attachment(Content content, String name) {
        var picture = content.picture();
        return new Attachment(
                new AttachmentId(Ids.next()),
                Sha256.of(content.bytes()),
                content.mediaType(),
                content.bytes().length,
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height(),
                picture == null ? null : Sha256.of(picture.thumbnail()),
                name,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Outcome<Attachment> refused(String code) {
        return Outcome.refused(Refusal.Invalid.of("file", Text.of(code)));
    }
}
