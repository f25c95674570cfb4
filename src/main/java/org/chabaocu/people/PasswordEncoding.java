package org.chabaocu.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Passwords as they are kept: PBKDF2 with HMAC-SHA-256, the algorithm's name in front so that another can follow. It
 * takes passwords of any length and script, and needs neither a further library nor memory.
 */
@Component
public class PasswordEncoding {

    private static final String PRESENT = "pbkdf2-1";
    private static final int SALT_BYTES = 16;
    /** About 70 ms on one of today's cores. */
    private static final int ROUNDS = 310_000;

    private static final String GENERATED = "{generated-1}";

    private final PasswordEncoder encoder;
    private final GeneratedEncoding generated = new GeneratedEncoding();
    private final String ofNobody;

    PasswordEncoding() {
        encoder = new DelegatingPasswordEncoder(
                PRESENT,
                Map.of(
                        PRESENT,
                        new Pbkdf2PasswordEncoder(
                                "", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
        ofNobody = encode("nobody has this password");
    }

    public String encode(String password) {
        var encoded = encoder.encode(password);
        if (encoded == null) throw new IllegalStateException("The password was not encoded");
        return encoded;
    }

    /**
     * A password of our own making with 80 random bits or more: nobody tries so many, so the slow rounds would only hinder
     * issuing them to thousands. The first login replaces it.
     */
    public String encodeGenerated(String password) {
        return GENERATED + generated.encode(password);
    }

    /** Whether it is the password; spends the same time on nobody (null), for whom it never is. */
    public boolean matches(String password, @Nullable String encoded) {
        if (encoded != null && encoded.startsWith(GENERATED)) {
            // The time of the slow rounds is spent all the same, or it would tell who has never logged in.
            return encoder.matches(password, ofNobody)
                    | generated.matches(password, encoded.substring(GENERATED.length()));
        }
        var matches = encoder.matches(password, encoded == null ? ofNobody : encoded);
        return matches && encoded != null;
    }

    /** Whether a password that has just been seen should be encoded anew, in today's way. */
    public boolean isOutdated(String encoded) {
        return encoded.startsWith(GENERATED) || encoder.upgradeEncoding(encoded);
    }
}
