package org.chabaocu.attachment.content;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The share of the heap that decoding may take. A file waits its turn until what it needs is free, so that a hundred at once take longer and not more. */
@Component
class DecodingMemory {

    private static final long MEGABYTE = 1024L * 1024;

    private final int total;
    private final Semaphore free;

    DecodingMemory() {
        this((int) Math.max(64, Runtime.getRuntime().maxMemory() / MEGABYTE / 4));
    }

    DecodingMemory(int megabytes) {
        total = megabytes;
        free = new Semaphore(megabytes, true);
    }

    <T> T with(long bytes, Supplier<T> work) {
        var share = (int) Math.clamp(bytes / MEGABYTE + 1, 1, total);
        free.acquireUninterruptibly(share);
        try {
            return work.get();
        } finally {
            free.release(share);
        }
    }
}
