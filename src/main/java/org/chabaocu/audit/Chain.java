package org.chabaocu.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The arithmetic of a hash chain: the hash of one link, and whether a run of links holds together. */
public final class Chain {

    /** A link as it is stored, with the hash it was stored under (lower-case hex). */
    public record Stored(ChainLink link, String hash) {}

    /** The answer for one chain; {@code brokenAt} is the first sequence number at which no link or a wrong one stands. */
    public record Verdict(
            boolean valid, int events, @Nullable Integer brokenAt, String head) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Chain() {}

    /** Lower-case hex. */
    public static String hash(ChainLink link) {
        return HexFormat.of().formatHex(sha256(canonical(link)));
    }

    public static Verdict verify(Iterator<Stored> links) {
        var previous = ChainLink.GENESIS;
        var count = 0;
        while (links.hasNext()) {
            var stored = links.next();
            count++;
            var fits = stored.link().seq() == count
                    && stored.link().previousHash().equals(previous)
                    && hash(stored.link()).equals(stored.hash());
            if (!fits) return new Verdict(false, count, count, previous);
            previous = stored.hash();
        }
        return new Verdict(true, count, null, previous);
    }

    private static byte[] canonical(ChainLink link) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(link)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
