package org.chabaocu.attachment;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret by which somebody without a name proves that an upload is theirs until it is part of a report. It travels in
 * the form that sends the photos; only its SHA-256 is stored.
 */
public record UploadTicket(String secret) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public UploadTicket {
        if (!SHAPE.matcher(secret).matches()) throw new IllegalArgumentException("not a ticket");
    }

    public static UploadTicket next() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new UploadTicket(HexFormat.of().formatHex(bytes));
    }

    /** The ticket a form sent back; empty if the text is none. */
    public static Optional<UploadTicket> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new UploadTicket(text)) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "UploadTicket[…]";
    }
}
