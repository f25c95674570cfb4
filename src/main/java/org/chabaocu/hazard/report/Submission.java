package org.chabaocu.hazard.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.chabaocu.attachment.UploadTicket;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.hazard.application.ClaimCode;

/**
 * One filling-in of a report form, known by the random secret the form carries. It owns the photos already sent, it makes
 * sending twice the same as sending once, and from it follows the claim code, so that both answers show the same one.
 */
record Submission(UploadTicket ticket) {

    static Submission next() {
        return new Submission(UploadTicket.next());
    }

    /** The one a form sent back; a new one if what came is none. */
    static Submission of(String secret) {
        return new Submission(UploadTicket.parse(secret).orElseGet(UploadTicket::next));
    }

    Uploader uploader() {
        return new Uploader.Unnamed(ticket);
    }

    byte[] hash() {
        return hash("submission");
    }

    ClaimCode claimCode() {
        return ClaimCode.from(hash("claim code"));
    }

    /** Different hashes for different ends: from what is stored of one, the other cannot be found. */
    private byte[] hash(String end) {
        try {
            var text = end + ":" + ticket.secret();
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
