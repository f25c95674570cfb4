package org.chabaocu.supervision.draw;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over the concatenation of its parts. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[]... parts) {
        var digest = digest();
        for (var part : parts) digest.update(part);
        return digest.digest();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
