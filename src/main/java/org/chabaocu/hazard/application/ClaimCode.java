package org.chabaocu.hazard.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The secret of an anonymous reporter: 128 random bits as 26 characters of Crockford's base 32, in groups. It is shown
 * once; the database keeps only its SHA-256.
 */
public record ClaimCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static ClaimCode random() {
        var code = new StringBuilder();
        for (var i = 0; i < CHARACTERS; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return new ClaimCode(code.toString());
    }

    /** The code that follows from a secret only the reporter has: five bits of each byte. */
    public static ClaimCode from(byte[] secretHash) {
        var code = new StringBuilder();
        for (var i = 0; i < CHARACTERS; i++) code.append(ALPHABET.charAt(secretHash[i] & 31));
        return new ClaimCode(code.toString());
    }

    /** A code as somebody typed it: case, spaces, hyphens and look-alikes do not matter. */
    public static ClaimCode typed(String text) {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return new ClaimCode(
                plain.replace('O', '0').replace('I', '1').replace('L', '1').replace('U', 'V'));
    }

    /** The code in groups, as it is shown and printed. */
    public String grouped() {
        return text.replaceAll("(.{5})(?=.)", "$1-");
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
