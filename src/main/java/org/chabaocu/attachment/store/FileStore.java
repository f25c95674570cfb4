package org.chabaocu.attachment.store;

import java.io.IOException;
import java.io.InputStream;

/** Keeps bytes under their SHA-256. What {@link #put} has returned from is on disk for good. */
public interface FileStore {

    /** Stores the bytes, or does nothing if they are there already. */
    void put(byte[] hash, byte[] bytes) throws IOException;

    /** The bytes; the caller closes. */
    InputStream open(byte[] hash) throws IOException;

    void remove(byte[] hash) throws IOException;
}
