package org.chabaocu.platform.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a kept answer with the caller's Idempotency-Key, of which the database knows only a hash: an answer may hold what
 * is told once (a claim code), and whoever reads the table must not learn it.
 */
final class AnswerSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    /** The encryption key is of one answer only, so that its nonce need not be chosen. */
    private static final byte[] NONCE = new byte[12];

    private final String caller;
    private final UUID key;

    AnswerSeal(String caller, UUID key) {
        this.caller = caller;
        this.key = key;
    }

    /** Under which the answer is found. */
    UUID name() {
        var bytes = ByteBuffer.wrap(hash("name"));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    byte[] close(byte[] body) {
        return apply(Cipher.ENCRYPT_MODE, body);
    }

    byte[] open(byte[] sealed) {
        return apply(Cipher.DECRYPT_MODE, sealed);
    }

    private byte[] apply(int mode, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            var secret = new SecretKeySpec(Arrays.copyOf(hash("body"), 16), "AES");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, NONCE));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A kept answer cannot be sealed or opened", e);
        }
    }

    private byte[] hash(String purpose) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return digest.digest((purpose + ":" + caller + ":" + key).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
