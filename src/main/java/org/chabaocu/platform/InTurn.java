package org.chabaocu.platform;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who want the same thing wait for each other within this node, before they take a database connection. The
 * database decides in the end: this only spares it a crowd.
 */
public final class InTurn {

    private final ReentrantLock[] locks;

    public InTurn(int atOnce) {
        locks = Stream.generate(ReentrantLock::new).limit(atOnce).toArray(ReentrantLock[]::new);
    }

    public <T> T take(Object key, Supplier<T> work) {
        var lock = locks[Math.floorMod(key.hashCode(), locks.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
