package org.chabaocu.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Salted SHA-256, for secrets that are random already. */
final class GeneratedEncoding {

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    String encode(String secret) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return text(salt) + "." + text(hash(salt, secret));
    }

    boolean matches(String secret, String encoded) {
        int dot = encoded.indexOf('.');
        var salt = Base64.getUrlDecoder().decode(encoded.substring(0, dot));
        var expected = Base64.getUrlDecoder().decode(encoded.substring(dot + 1));
        return MessageDigest.isEqual(expected, hash(salt, secret));
    }

    private static byte[] hash(byte[] salt, String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
