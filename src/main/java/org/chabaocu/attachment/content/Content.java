package org.chabaocu.attachment.content;

import org.jspecify.annotations.Nullable;

/** What is to be stored of a file that was accepted. A document has no picture. */
public record Content(
        String mediaType, byte[] bytes, @Nullable Picture picture) {

    /** Size in pixels, and a small JPEG of it. */
    public record Picture(int width, int height, byte[] thumbnail) {}
}
