package org.chabaocu.audit.root;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The root of a day while it is made: SHA-256 over the root before, then each subject's id (16 bytes) and head (32 bytes). */
public final class RootHash {

    private final MessageDigest digest;
    private int heads;

    /** @param previousRoot lower-case hex */
    public RootHash(String previousRoot) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(HexFormat.of().parseHex(previousRoot));
    }

    public void add(UUID subject, String hash) {
        digest.update(ByteBuffer.allocate(16)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array());
        digest.update(HexFormat.of().parseHex(hash));
        heads++;
    }

    public int heads() {
        return heads;
    }

    /** The root in lower-case hex; nothing can be added any more. */
    public String root() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
