package org.chabaocu.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chabaocu.attachment.store.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes uploads that became part of nothing within two days, and their bytes where nothing else has the same. */
@Component
class RemoveLooseUploads {

    private static final Duration PATIENCE = Duration.ofDays(2);
    private static final int AT_ONCE = 100;

    private final AttachmentRows rows;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemoveLooseUploads(AttachmentRows rows, FileStore files, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    void remove() {
        List<Attachment> removed;
        do {
            removed = Objects.requireNonNull(transaction.execute(
                    status -> rows.removeLoose(clock.instant().minus(PATIENCE), AT_ONCE)));
            contents(removed).forEach(this::removeContent);
        } while (removed.size() == AT_ONCE);
    }

    private static TreeSet<byte[]> contents(List<Attachment> removed) {
        var hashes = new TreeSet<byte[]>(Arrays::compare);
        removed.stream()
                .flatMap(each -> Stream.of(each.hash(), each.thumbnailHash()))
                .filter(Objects::nonNull)
                .forEach(hashes::add);
        return hashes;
    }

    private void removeContent(byte[] hash) {
        transaction.executeWithoutResult(status -> {
            rows.lockContent(hash);
            if (rows.isUsed(hash)) return;
            try {
                files.remove(hash);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
