package org.chabaocu.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.chabaocu.platform.OperationFailure;
import org.jspecify.annotations.Nullable;

/** One process per data folder. The kernel gives the lock back the moment its holder dies, however it dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(DataFolder folder) {
        return tryToTake(folder).orElseThrow(() -> inUse(folder));
    }

    static Optional<FolderLock> tryToTake(DataFolder folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            writeHolder(channel);
            return Optional.of(new FolderLock(channel));
        } catch (IOException e) {
            closeQuietly(channel);
            throw new OperationFailure("The data folder " + folder.root() + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    }

    private static OperationFailure inUse(DataFolder folder) {
        String holder;
        try {
            holder = Files.readString(folder.lock());
        } catch (IOException e) {
            holder = "?";
        }
        return new OperationFailure(
                "The data folder %s is in use by another running Chabaocu (process %s). Stop it first or choose another folder with --data DIR."
                        .formatted(folder.root(), holder));
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
