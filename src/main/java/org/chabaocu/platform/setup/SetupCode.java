package org.chabaocu.platform.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code that an empty installation prints when it starts and that its first administrator types at {@code /setup}:
 * 20 letters and digits, 100 random bits, of which only the hash is kept. A new start prints a new one.
 */
@Component
public class SetupCode {

    /** No letter that reads like a digit. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    SetupCode(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a new code; an earlier one is void. */
    @Transactional
    public String offer() {
        var code = random();
        jdbc.sql("delete from setup_code").update();
        jdbc.sql("insert into setup_code (code_hash, offered_at) values (:hash, :at)")
                .param("hash", hash(code))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return code;
    }

    /** Whether a code waits to be redeemed: otherwise there is nothing to set up. */
    public boolean isOffered() {
        return jdbc.sql("select exists (select 1 from setup_code)")
                .query(Boolean.class)
                .single();
    }

    /** Uses the code up, in the transaction of the caller; false if it is not the one offered. */
    @Transactional
    public boolean redeem(String code) {
        return jdbc.sql("delete from setup_code where code_hash = :hash")
                        .param("hash", hash(code))
                        .update()
                == 1;
    }

    private static String random() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (var position = 0; position < LENGTH; position++) {
            if (position > 0 && position % GROUP == 0) code.append('-');
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** However it was typed: case, spaces and hyphens do not count. */
    private static byte[] hash(String code) {
        var normal = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
