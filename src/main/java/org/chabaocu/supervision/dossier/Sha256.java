package org.chabaocu.supervision.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java runtime has. */
final class Sha256 {

    private static final int BLOCK = 64 * 1024;

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    static byte[] of(InputStream content) throws IOException {
        var digest = digest();
        var block = new byte[BLOCK];
        for (var read = content.read(block); read >= 0; read = content.read(block)) digest.update(block, 0, read);
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
