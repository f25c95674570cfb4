package org.chabaocu.attachment;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A photo or document as it is stored and served.
 *
 * @param hash SHA-256 of the stored bytes
 * @param size of the stored bytes
 * @param width in pixels, of a photo; a document has neither width, height nor thumbnail
 * @param name of the file as it was sent, without path or control characters
 */
public record Attachment(
        AttachmentId id,
        byte[] hash,
        String mediaType,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        byte @Nullable [] thumbnailHash,
        String name,
        Instant createdAt) {

    public String sha256() {
        return HexFormat.of().formatHex(hash);
    }

    public boolean isPhoto() {
        return thumbnailHash != null;
    }
}
