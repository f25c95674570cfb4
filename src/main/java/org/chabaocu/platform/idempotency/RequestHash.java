package org.chabaocu.platform.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.chabaocu.platform.web.BufferedRequest;
import org.jspecify.annotations.Nullable;

/** What makes two requests the same: method, address and body; of files their content, not how they were cut up. */
final class RequestHash {

    private final MessageDigest digest;

    private RequestHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(HttpServletRequest request) throws IOException, ServletException {
        var hash = new RequestHash();
        hash.add(request.getMethod());
        hash.add(request.getRequestURI());
        hash.add(request.getQueryString());
        if (request instanceof BufferedRequest buffered) hash.add(buffered.body());
        else for (var part : request.getParts()) hash.add(part);
        return hash.digest.digest();
    }

    private void add(Part part) throws IOException {
        add(part.getName());
        add(part.getSubmittedFileName());
        add(part.getContentType());
        length(part.getSize());
        try (var content = part.getInputStream();
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            var _ = content.transferTo(sink);
        }
    }

    private void add(@Nullable String text) {
        add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        length(bytes.length);
        digest.update(bytes);
    }

    /** In front of each piece, so that no two sequences of pieces read the same. */
    private void length(long bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes).flip());
    }
}
